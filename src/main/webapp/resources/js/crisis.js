// Shows the crisis panel that lies hidden in the page at once when an answer is chosen that the rules say is one of danger
// (crisis-triggers.js). The server, when it answers, shows its own panel instead: the same, with who was told.
(function () {
  "use strict";

  var panel = document.getElementById("crisisNow");
  var triggers = (window.candorCrisis || {})[panel ? panel.dataset.section : ""] || {};
  var answered = null;

  function behind(inert) {
    document.querySelectorAll("header.top, footer, #answers, main aside").forEach(function (part) {
      part.inert = inert;
    });
  }

  function show(field) {
    answered = field;
    panel.hidden = false;
    behind(true);
    document.getElementById("crisisNowTitle").focus();
  }

  function hide() {
    panel.hidden = true;
    behind(false);
  }

  function triggering(field) {
    var path = (field.name || "").replace(/^answers:/, "").replace(/Absent$/, "").replace(/_/g, ".");
    return field.checked && (triggers[path] || []).indexOf(field.value) >= 0;
  }

  if (!panel) {
    return;
  }
  document.addEventListener("change", function (event) {
    if (event.target.matches("#answers input") && triggering(event.target)) {
      show(event.target);
    }
  }, true);
  document.getElementById("crisisNowSafe").addEventListener("click", function () {
    hide();
    if (answered && answered.isConnected) {
      answered.focus();
    }
  });
  new MutationObserver(function () {
    if (!panel.hidden && document.getElementById("answers:crisis")) {
      hide();
      document.getElementById("crisisTitle").focus();
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
