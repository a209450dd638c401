// Three small helps that work without any set-up of the page: the error summary takes focus after an ajax answer,
// a pressed submit button says that it is busy, and a field named by an error link takes focus.
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
