// Saves a section page through bad weather. Each change is kept on the device (unsent.js) before it goes to the server, and
// forgotten there once the server has saved it. What is found when the page opens, or could not be sent, is sent again with what the
// page had seen when it was typed, so that the server notices if another device answered meanwhile.
(function () {
  "use strict";

  var FIRST_WAIT = 2000;
  var LONGEST_WAIT = 30000;
  var TYPING_RESTS = 300;
  var unsent = window.candorUnsent;
  var form = document.getElementById("answers");
  if (!unsent || !form || !window.jQuery) {
    return;
  }
  var beginning = form.dataset.request + "/" + form.dataset.section + "/";
  var page = Math.random().toString(36).slice(2); // versions count anew on each page
  var boxes = {}; // by id of a question's box: what is going on with it
  var keeping = Promise.resolve();
  var wait = FIRST_WAIT;
  var timer = 0;
  var sending = null;

  function stateOf(id) {
    boxes[id] = boxes[id] || { number: 0, sent: 0, source: "", seen: null, typing: false, refused: false, failed: false };
    return boxes[id];
  }

  function boxOf(element) {
    var box = element && element.closest ? element.closest(".question[id$='Box']") : null;
    return box && form.contains(box) ? box : null;
  }

  function controls(box) {
    return Array.prototype.filter.call(box.querySelectorAll("input, select, textarea"), function (control) {
      return control.name && control.type !== "hidden" && control.type !== "submit" && control.type !== "button";
    });
  }

  function isTicked(control) {
    return control.type === "radio" || control.type === "checkbox";
  }

  function given(box) {
    return controls(box).map(function (control) {
      return isTicked(control) ? [control.name, control.value, control.checked] : [control.name, control.value];
    });
  }

  function show(box, values) {
    var changed = false;
    controls(box).forEach(function (control) {
      values.forEach(function (value) {
        if (value[0] !== control.name || (isTicked(control) && value[1] !== control.value)) {
          return;
        }
        var now = isTicked(control) ? control.checked : control.value;
        var then = isTicked(control) ? value[2] : value[1];
        changed = changed || now !== then;
        control[isTicked(control) ? "checked" : "value"] = then;
      });
    });
    return changed;
  }

  function control(box, source) {
    var named = controls(box).filter(function (each) { return each.name === source; });
    return named.filter(function (each) { return each.checked; })[0] || named[0] || controls(box)[0];
  }

  // window comes before the listeners of the page, which may put a change off
  function changed(event) {
    var box = boxOf(event.target);
    if (!box || !event.target.name) {
      return;
    }
    var state = stateOf(box.id);
    state.typing = event.type === "input" && !isTicked(event.target) && event.target.tagName !== "SELECT";
    state.number += 1;
    state.source = event.target.name;
    state.refused = false;
    window.clearTimeout(state.rest);
    state.rest = window.setTimeout(keep, state.typing ? TYPING_RESTS : 0, box.id);
    if (!state.typing) {
      window.clearTimeout(state.rest);
      keep(box.id);
    }
  }

  function keep(id) {
    var box = document.getElementById(id);
    var state = stateOf(id);
    if (box) {
      var words = { source: state.source, values: given(box), seen: state.seen || box.dataset.at || "" };
      var version = { page: page, number: state.number };
      keeping = keeping.then(function () { return unsent.keep(beginning + id, version, words); }).catch(function () {
        /* private windows may have no store: saving goes on without */
      });
    }
  }

  function notSaved(yes) {
    document.getElementById("unsent").hidden = !yes;
  }

  function source(settings) {
    var named = settings && settings.source;
    return boxOf(typeof named === "string" ? document.getElementById(named) : named);
  }

  function saved(box, answer) {
    var ids = Array.prototype.map.call(answer ? answer.getElementsByTagName("update") : [], function (each) { return each.getAttribute("id"); });
    return [box.id.replace(/Box$/, "Field"), "answers:questions", "answers"].some(function (id) { return ids.indexOf(id) >= 0; });
  }

  function failed(state) {
    state.failed = true;
    notSaved(true);
    window.clearTimeout(timer);
    timer = window.setTimeout(send, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }

  window.jQuery(document)
    .on("pfAjaxSend", function (event, xhr, settings) {
      var box = source(settings);
      if (box) {
        var state = stateOf(box.id);
        state.sent = state.number;
        xhr.candorBox = box.id; // the answer may draw the box anew
        if (state.seen !== null) {
          xhr.setRequestHeader("Candor-Seen", state.seen || "1970-01-01T00:00:00Z");
        }
      }
    })
    .on("pfAjaxSuccess", function (event, xhr) {
      var box = xhr.candorBox && document.getElementById(xhr.candorBox);
      if (!box) {
        return;
      }
      var state = stateOf(box.id);
      if (!saved(box, xhr.responseXML)) {
        // no session any more: the sign-in page leads back here, and what is kept is sent then
        if (xhr.responseURL && xhr.responseURL.indexOf("/public/sign-in") >= 0) {
          keeping.then(function () { window.location.reload(); });
        } else if (!xhr.responseXML || !xhr.responseXML.getElementsByTagName("redirect").length) {
          failed(state);
        }
        return;
      }
      wait = FIRST_WAIT;
      state.failed = false;
      state.refused = !!box.querySelector("[aria-invalid='true']");
      if (!state.refused) {
        var at = document.getElementById("answers:saved");
        box.dataset.at = (at && at.dataset.at) || "";
        state.seen = null;
        var version = { page: state.from || page, number: state.sent };
        state.from = null;
        keeping = keeping.then(function () { return unsent.forget(beginning + box.id, version); }).catch(function () { /* as above */ });
      }
      notSaved(Object.keys(boxes).some(function (id) { return boxes[id].failed; }));
    })
    .on("pfAjaxError", function (event, xhr) {
      if (xhr.candorBox) {
        failed(stateOf(xhr.candorBox));
      }
    })
    .on("pfAjaxComplete", function (event, xhr) {
      if (sending && xhr.candorBox === sending) {
        sending = null;
        if (!stateOf(xhr.candorBox).failed) {
          keeping.then(send);
        }
      }
    });

  // a row that is not on the page yet is opened first
  function openRow(id) {
    var row = /^answers:(.+)_([0-9]+)_[^_]+Box$/.exec(id);
    var add = row && document.getElementById("answers:" + row[1] + "AddBox");
    var link = add && add.querySelector("a[href*='add=" + row[1] + "." + row[2] + "#']");
    if (link && window.location.search.indexOf("add=" + row[1] + "." + row[2]) < 0) {
      window.location.assign(link.href);
      return true;
    }
    return false;
  }

  function sendable(id) {
    var box = document.getElementById(id);
    var state = stateOf(id);
    return box && !state.refused && !(state.typing && box.contains(document.activeElement));
  }

  function sendOne(id) {
    sending = id;
    return unsent.read(beginning + id).then(function (found) {
      var box = document.getElementById(id);
      var state = stateOf(id);
      if (!found || !box) {
        sending = null;
        return;
      }
      if (!state.number) { // typed before this page was opened
        state.seen = found.words.seen;
        state.from = found.page;
        state.number = found.number;
        state.source = found.words.source;
        show(box, found.words.values);
      }
      var changing = control(box, state.source);
      window.removeEventListener("change", changed, true);
      changing.dispatchEvent(new Event("change", { bubbles: true }));
      window.addEventListener("change", changed, true);
    }, function () { sending = null; });
  }

  /** Sends what is kept, one answer after the other; goes on when the answer has come. */
  function send() {
    if (sending) {
      return;
    }
    unsent.list(beginning, true).then(function (ids) {
      var here = ids.map(function (id) { return id.slice(beginning.length); });
      var next = here.filter(sendable)[0];
      if (next) {
        sendOne(next);
      } else if (!here.some(openRow)) {
        here.filter(function (id) { return !document.getElementById(id); }).forEach(function (id) { unsent.setAside(beginning + id); });
      }
    }, function () { /* no store */ });
  }

  window.addEventListener("input", changed, true);
  window.addEventListener("change", changed, true);
  window.addEventListener("online", send);
  send();
})();
