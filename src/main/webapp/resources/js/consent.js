// Two comforts of the consent reader: open all parts, and print. Without this file the parts open one by one, and the
// browser's own print command does the rest.
(function () {
  "use strict";

  function parts() {
    return Array.prototype.slice.call(document.querySelectorAll("details.clause"));
  }

  function openAll() {
    parts().forEach(function (part) { part.open = true; });
  }

  document.querySelectorAll("[data-consent]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      openAll();
      if (button.dataset.consent === "print") {
        window.print();
      }
    });
  });

  window.addEventListener("beforeprint", openAll);

  // a link of the table of contents opens the part it leads to
  function openTarget() {
    var part = document.getElementById(window.location.hash.slice(1));
    if (part && part.matches("details.clause")) {
      part.open = true;
    }
  }

  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
