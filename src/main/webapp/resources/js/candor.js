// Small helps that work without any set-up of the page: the error summary takes focus after an ajax answer, a pressed
// submit button says that it is busy, a field named by an error link takes focus, and saving never disturbs the hands.
// Every page works without this file.
(function () {
  "use strict";

  function focusSummary() {
    var summary = document.querySelector("[data-summary='errors']");
    if (summary) {
      summary.focus();
      summary.scrollIntoView({ block: "center" });
    }
  }

  function isButton(element) {
    return !!element && (element.tagName === "BUTTON" || element.type === "submit");
  }

  // PrimeFaces' ajax, then plain Faces ajax. Saving a field as it changes must not move the focus.
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", function (event, xhr, settings) {
      var source = settings && settings.source;
      var id = source && source.id ? source.id : source;
      if (typeof id === "string" && isButton(document.getElementById(id))) {
        focusSummary();
      }
    });
  }
  if (window.faces && window.faces.ajax) {
    window.faces.ajax.addOnEvent(function (data) {
      if (data.status === "success" && isButton(data.source)) {
        focusSummary();
      }
    });
  }

  // A day typed part by part and a menu walked by keys change with every key ("0001", "0019", ...). They are saved when
  // the person is done: when the field is left, or when the keys rest on a menu.
  var keys = false;
  var held = null;
  var rest = 0;

  function letGo() {
    var field = held;
    held = null;
    window.clearTimeout(rest);
    if (field && field.isConnected) {
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  document.addEventListener("keydown", function () { keys = true; }, true);
  document.addEventListener("pointerdown", function () { keys = false; }, true);
  document.addEventListener("focusout", letGo, true);
  document.addEventListener("change", function (event) {
    var menu = event.target.tagName === "SELECT";
    if (event.isTrusted && keys && (menu || event.target.type === "date" || event.target.type === "time")) {
      event.stopImmediatePropagation();
      held = event.target;
      window.clearTimeout(rest);
      rest = menu ? window.setTimeout(letGo, 700) : 0;
    }
  }, true);

  // An answer that brings new questions draws the others again: words being typed meanwhile stay, and are saved in turn.
  function keepWords(draw) {
    return function () {
      var field = document.activeElement;
      var words = field && field.matches("input, textarea") && typeof field.value === "string" ? field.value : null;
      draw.apply(this, arguments);
      var drawn = field && !field.isConnected ? document.getElementById(field.id) : null;
      if (drawn && words !== null && drawn.type === field.type && !/^(radio|checkbox|password)$/.test(drawn.type) && drawn.value !== words) {
        drawn.value = words;
        held = drawn;
      }
    };
  }

  if (window.PrimeFaces && window.PrimeFaces.ajax) {
    window.PrimeFaces.ajax.Utils.updateElement = keepWords(window.PrimeFaces.ajax.Utils.updateElement);
  }

  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (button && !event.defaultPrevented) {
      button.setAttribute("aria-busy", "true");
    }
  });

  // Back and forward bring the page as it was left; no button may stay busy then.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("[aria-busy='true']").forEach(function (button) {
      button.removeAttribute("aria-busy");
    });
  });

  // ids of Faces hold colons, and a list of radios is not focusable itself: help the error link find its field.
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("[data-summary='errors'] a[href^='#']") : null;
    if (!link) {
      return;
    }
    var field = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    if (field) {
      var input = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
      event.preventDefault();
      (input || field).focus();
      (input || field).scrollIntoView({ block: "center" });
    }
  });
})();
