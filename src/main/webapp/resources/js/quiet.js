// A session in which nothing happens ends. Two minutes before, the page asks whether somebody is there, and one press goes
// on; afterwards the page is left, so that nobody reads it over a shoulder. All tabs of one browser share the session.
(function () {
  "use strict";

  var WARNING = 2 * 60 * 1000;
  var dialog = document.getElementById("quiet");
  if (!dialog || !dialog.showModal) {
    return;
  }
  var length = Number(dialog.dataset.seconds) * 1000;
  var tabs = window.BroadcastChannel ? new BroadcastChannel("candor-quiet") : null;
  var ends = 0;
  var left = false;

  function until(moment) {
    ends = moment;
    if (dialog.open) {
      dialog.close();
    }
  }

  // the server answered, so it counts anew
  function answered() {
    until(Date.now() + length);
    if (tabs) {
      tabs.postMessage(ends);
    }
  }

  function stay() {
    fetch(dialog.dataset.touch, { cache: "no-store", credentials: "same-origin" }).then(function (answer) {
      if (answer.ok) {
        answered();
      }
    }, function () { /* no network: the question stays */ });
  }

  function look() {
    var rest = ends - Date.now();
    if (rest <= 0 && !left) {
      left = true;
      window.location.assign(dialog.dataset.home);
    } else if (rest <= WARNING && !dialog.open) {
      dialog.showModal();
    }
  }

  dialog.querySelector("button").addEventListener("click", stay);
  dialog.addEventListener("cancel", function (event) {
    event.preventDefault();
    stay();
  });
  if (tabs) {
    tabs.onmessage = function (event) { until(Math.max(ends, Number(event.data))); };
  }
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", answered);
  }
  if (window.faces && window.faces.ajax) {
    window.faces.ajax.addOnEvent(function (data) {
      if (data.status === "success") {
        answered();
      }
    });
  }
  document.addEventListener("visibilitychange", look);
  window.setInterval(look, 5000);
  answered();
})();
