// Sends the chosen record to the portal as it is and shows the page again with what was read; a refusal stands at the field,
// and the file stays chosen.
(function () {
  "use strict";
  var box = document.querySelector("[data-own-record]");
  if (!box) {
    return;
  }
  var field = document.getElementById("file");
  var button = document.getElementById("bring");
  var error = document.getElementById("fileError");
  var status = document.getElementById("reading");

  function refuse(sentence) {
    status.textContent = "";
    button.removeAttribute("aria-busy");
    button.disabled = false;
    var said = document.createElement("p");
    said.className = "error";
    said.textContent = sentence;
    error.replaceChildren(said);
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  function answered(response) {
    if (response.ok) {
      window.location.assign(window.location.pathname);
    } else if (response.status === 400) {
      response.json().then(function (told) { refuse(told.sentence); }, function () { refuse(box.dataset.lost); });
    } else {
      refuse(box.dataset.lost);
    }
  }

  button.addEventListener("click", function () {
    var file = field.files[0];
    error.replaceChildren();
    field.removeAttribute("aria-invalid");
    if (!file) {
      refuse(box.dataset.choose);
    } else if (file.size > Number(box.dataset.most)) {
      refuse(box.dataset.tooLarge);
    } else {
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
      status.textContent = box.dataset.reading;
      window.fetch(box.dataset.ownRecord, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json", "X-File-Name": encodeURIComponent(file.name) },
        body: file
      }).then(answered, function () { refuse(box.dataset.lost); });
    }
  });
})();
