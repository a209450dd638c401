// Sends the chosen photos and PDFs one after the other, as they are and without their names; the page shows how far it is. A refusal
// stands at the field, and what arrived before it stays and shows in the list.
(function () {
  "use strict";
  var box = document.querySelector("[data-uploads]");
  if (!box) {
    return;
  }
  var camera = document.getElementById("camera");
  var field = document.getElementById("file");
  var button = document.getElementById("send");
  var error = document.getElementById("fileError");
  var kindError = document.getElementById("kindError");
  var status = document.getElementById("sending");
  var progress = document.getElementById("progress");
  var arrived = 0;

  function filled(sentence, values) {
    return values.reduce(function (text, value, at) { return text.replace("{" + at + "}", value); }, sentence);
  }

  function say(place, sentence) {
    var said = document.createElement("p");
    said.className = "error";
    said.textContent = sentence;
    place.replaceChildren(said);
  }

  function rest() {
    status.textContent = "";
    progress.hidden = true;
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }

  function refuse(sentence) {
    rest();
    say(error, sentence);
    field.setAttribute("aria-invalid", "true");
    field.focus();
    if (arrived > 0) {
      arrived = 0;
      document.getElementById("uploads:refresh").click();
    }
  }

  function sentence(request) {
    try {
      return request.status === 400 ? JSON.parse(request.responseText).sentence : box.dataset.lost;
    } catch (unreadable) {
      return box.dataset.lost;
    }
  }

  function send(files, at, kind) {
    if (at === files.length) {
      window.location.assign(window.location.pathname + "?sent=true");
      return;
    }
    var which = files.length > 1 ? filled(box.dataset.refused, [at + 1, files.length]) + " " : "";
    if (files[at].size > Number(box.dataset.most)) {
      refuse(which + box.dataset.tooLarge);
      return;
    }
    status.textContent = filled(box.dataset.sending, [at + 1, files.length]);
    progress.value = 0;
    progress.hidden = false;
    var request = new XMLHttpRequest();
    request.open("POST", box.dataset.uploads + "&kind=" + encodeURIComponent(kind));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", function (now) {
      if (now.lengthComputable) {
        progress.value = Math.round(100 * now.loaded / now.total);
      }
    });
    request.upload.addEventListener("load", function () { status.textContent = box.dataset.drawing; });
    request.addEventListener("error", function () { refuse(which + box.dataset.lost); });
    request.addEventListener("load", function () {
      if (request.status === 204) {
        arrived += 1;
        send(files, at + 1, kind);
      } else {
        refuse(which + sentence(request));
      }
    });
    request.send(files[at]);
  }

  button.addEventListener("click", function () {
    var files = Array.from(camera.files).concat(Array.from(field.files));
    var kind = box.querySelector("input[name=kind]:checked");
    error.replaceChildren();
    kindError.replaceChildren();
    field.removeAttribute("aria-invalid");
    if (!kind) {
      say(kindError, box.dataset.chooseKind);
      box.querySelector("input[name=kind]").focus();
    } else if (files.length === 0) {
      refuse(box.dataset.chooseFile);
    } else {
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
      send(files, 0, kind.value);
    }
  });
})();
