// The drawing beside the checks of "Where does it hurt?": pressing a place presses its check, and a checked place is marked. Where there are no
// checks, as on a chart, the places named by the drawing are marked.
(function () {
  "use strict";

  function places(drawing) {
    var box = drawing.closest("[data-body-map]");
    if (!box) {
      return drawing.dataset.places.split(" ");
    }
    return Array.from(box.querySelectorAll("input[type=checkbox]:checked"), function (check) { return check.value; });
  }

  function mark(drawing) {
    var chosen = places(drawing);
    var everywhere = chosen.indexOf("all-over") >= 0;
    drawing.querySelectorAll("[data-place]").forEach(function (place) {
      place.classList.toggle("is-on", everywhere || chosen.indexOf(place.dataset.place) >= 0);
    });
  }

  function markAll() {
    document.querySelectorAll(".bodymap__drawing").forEach(mark);
  }

  document.addEventListener("click", function (event) {
    var place = event.target.closest("[data-body-map] [data-place]");
    if (place) {
      var check = place.closest("[data-body-map]").querySelector("input[value='" + place.dataset.place + "']");
      if (check) {
        check.click();
      }
    }
  });
  document.addEventListener("change", markAll);
  new MutationObserver(function (changes) {
    if (changes.some(function (change) { return change.addedNodes.length > 0; })) {
      markAll();
    }
  }).observe(document.body, { childList: true, subtree: true });
  markAll();
})();
