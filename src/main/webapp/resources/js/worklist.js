// Keys of the task list: J and K move, C claims. Without this file everything works with links and buttons.
(function () {
  "use strict";

  function typing(target) {
    return target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  }

  function move(step) {
    var items = Array.prototype.slice.call(document.querySelectorAll("a.item"));
    var at = items.indexOf(document.activeElement);
    if (at < 0) {
      at = items.findIndex(function (item) { return item.hasAttribute("aria-current"); });
    }
    var next = items[Math.max(0, Math.min(items.length - 1, at + step))];
    if (next) {
      next.focus();
    }
  }

  document.addEventListener("keydown", function (event) {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "j") {
      move(1);
    } else if (event.key === "k") {
      move(-1);
    } else if (event.key === "c") {
      var claim = document.getElementById("holdItem:claim");
      if (claim) {
        claim.focus();
        claim.click();
      }
    }
  });
})();
