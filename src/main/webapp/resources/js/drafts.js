// Saves a section page through bad weather. Each change is kept on the device (unsent.js) before it goes to the server, and
// forgotten there once the server has saved it. What is found when the page opens, or could not be sent, is sent again with what the
// page had seen when it was typed, so that the server notices if another device answered meanwhile.
(function () {
  "use strict";

  var FIRST_WAIT = 2000;
  var LONGEST_WAIT = 30000;
  var TYPING_RESTS = 300;
  var LONGEST_KEEPING = 2000;
  var LOCK = "candor-page-";
  var unsent = window.candorUnsent;
  var form = document.getElementById("answers");
  if (!unsent || !form || !window.jQuery) {
    return;
  }
  var beginning = form.dataset.request + "/" + form.dataset.section + "/";
  var page = Math.random().toString(36).slice(2);
  var boxes = {}; // by id of a question's box: what is going on with it
  var wait = FIRST_WAIT;
  var timer = 0;
  var sending = null;
  var tried = {}; // by id of what is kept: the version that was sent

  function stateOf(id) {
    boxes[id] = boxes[id] || { number: 0, sent: 0, source: "", values: null, found: null, seen: null, typing: false, refused: false,
      failed: false, kept: Promise.resolve(), forgotten: Promise.resolve() };
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
    controls(box).forEach(function (control) {
      values.forEach(function (value) {
        if (value[0] === control.name && !isTicked(control)) {
          control.value = value[1];
        } else if (value[0] === control.name && value[1] === control.value) {
          control.checked = value[2];
        }
      });
    });
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
    state.values = given(box);
    state.refused = false;
    window.clearTimeout(state.rest);
    if (state.typing) {
      state.rest = window.setTimeout(keep, TYPING_RESTS, box.id);
    } else {
      keep(box.id);
    }
  }

  function keep(id) {
    var box = document.getElementById(id);
    var state = stateOf(id);
    if (box && state.values) {
      var words = { source: state.source, values: state.values, seen: state.seen || box.dataset.at || "" };
      state.kept = Promise.all([state.kept, unsent.keep(beginning + id + "/" + page, state.number, words).catch(none)]);
    }
  }

  // private windows may have no store: saving goes on without
  function none() {
    return null;
  }

  // forgetting waits for keeping, never the other way round
  function afterwards(state, step) {
    state.forgotten = Promise.all([state.kept, state.forgotten]).then(step).catch(none);
  }

  function allKept() {
    return Promise.all(Object.keys(boxes).map(function (id) { return Promise.all([boxes[id].kept, boxes[id].forgotten]); }));
  }

  /** An answer may draw boxes anew that were changed while it was under way: they get back what the patient put in. */
  function putBack() {
    Object.keys(boxes).forEach(function (id) {
      var box = document.getElementById(id);
      if (box && boxes[id].values) {
        show(box, boxes[id].values);
      }
    });
  }

  function notSaved(yes) {
    document.getElementById("unsent").hidden = !yes;
  }

  // by its id, as it may have been drawn anew while its request waited
  function source(settings) {
    var named = settings && settings.source;
    return boxOf(document.getElementById(named && named.id ? named.id : named));
  }

  function saved(box, answer) {
    var ids = Array.prototype.map.call(answer ? answer.getElementsByTagName("update") : [], function (each) { return each.getAttribute("id"); });
    return [box.id.replace(/Box$/, "Field"), "answers:questions", "answers"].some(function (id) { return ids.indexOf(id) >= 0; });
  }

  /** What is saved now, from whichever page it was; not what changed again meanwhile. */
  function forget(id, state) {
    var found = state.found;
    state.found = null;
    if (found) {
      afterwards(state, function () { return unsent.forget(found); });
    }
    if (state.number !== state.sent) {
      return;
    }
    state.values = null;
    if (state.number) {
      afterwards(state, unsent.forgetUpTo.bind(null, beginning + id + "/" + page, state.sent));
      afterwards(state, function () { return left(id).then(function (older) { return Promise.all(older.map(unsent.forget)); }); });
    }
  }

  /** What pages that are gone left of this question, such as an answer that was set aside. */
  function left(id) {
    return Promise.all([unsent.list(beginning + id + "/", true), others()]).then(function (found) {
      return found[0].filter(function (each) { return !isOpen(each.split("/")[3], found[1]); });
    });
  }

  function isOpen(its, locks) {
    return its !== page && locks.indexOf(LOCK + its) >= 0;
  }

  function failed(state) {
    state.failed = true;
    notSaved(true);
    again(wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }

  function answered(box, state, xhr) {
    if (saved(box, xhr.responseXML)) {
      wait = FIRST_WAIT;
      state.failed = false;
      state.refused = !!box.querySelector("[aria-invalid='true']");
      if (!state.refused) {
        var at = document.getElementById("answers:saved");
        box.dataset.at = (at && at.dataset.at) || "";
        state.seen = null;
        forget(box.id, state);
      }
      notSaved(Object.keys(boxes).some(function (id) { return boxes[id].failed; }));
    } else if (!xhr.responseXML || !xhr.responseXML.getElementsByTagName("redirect").length) {
      failed(state);
    }
  }

  // an answer may lead away, as to the sign-in page when there is no session any more: first what was typed is kept
  var processor = window.PrimeFaces.ajax.ResponseProcessor;
  var leadAway = processor.doRedirect;
  processor.doRedirect = function (node) {
    var longEnough = new Promise(function (done) { window.setTimeout(done, LONGEST_KEEPING); });
    Promise.race([allKept(), longEnough]).then(function () { leadAway.call(processor, node); });
  };

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
    .on("pfAjaxUpdated", function (event, xhr) {
      var box = xhr.candorBox && document.getElementById(xhr.candorBox);
      if (box) {
        answered(box, stateOf(box.id), xhr);
      }
      putBack();
      if (isOver(xhr) && !stateOf(xhr.candorBox).failed) {
        allKept().then(send);
      }
    })
    .on("pfAjaxError", function (event, xhr) {
      if (xhr.candorBox) {
        failed(stateOf(xhr.candorBox));
        isOver(xhr);
      }
    });

  /** Whether this was what was sent again; the next may go then. */
  function isOver(xhr) {
    var was = sending !== null && xhr.candorBox === sending;
    sending = was ? null : sending;
    return was;
  }

  // a row that is not on the page yet is opened first
  function openRow(each) {
    var row = /^answers:(.+)_([0-9]+)_[^_]+Box$/.exec(each.box);
    var add = row && document.getElementById("answers:" + row[1] + "AddBox");
    var link = add && add.querySelector("a[href*='add=" + row[1] + "." + row[2] + "#']");
    if (link && window.location.search.indexOf("add=" + row[1] + "." + row[2]) < 0) {
      window.location.assign(link.href);
      return true;
    }
    return false;
  }

  function sendable(each) {
    var box = document.getElementById(each.box);
    var state = stateOf(each.box);
    var again = tried[each.id] !== state.number || state.failed;
    return box && again && !state.refused && !(state.typing && box.contains(document.activeElement));
  }

  function dispatch(box, source) {
    window.removeEventListener("change", changed, true);
    control(box, source).dispatchEvent(new Event("change", { bubbles: true }));
    window.addEventListener("change", changed, true);
  }

  // a field that was drawn anew while somebody typed in it does not tell of its change any more when it is left
  function leftField(event) {
    var box = boxOf(event.target);
    if (box && stateOf(box.id).typing) {
      window.setTimeout(function () {
        var state = stateOf(box.id);
        var now = document.getElementById(box.id);
        if (state.typing && now && !now.contains(document.activeElement)) {
          state.typing = false;
          dispatch(now, state.source);
        }
      });
    }
  }

  /** What this page keeps goes as it stands; what another page left is put in first, unless it was answered here since. */
  function sendOne(each) {
    var state = stateOf(each.box);
    tried[each.id] = state.number;
    if (each.page === page || state.number > 0) {
      state.found = each.page === page ? null : each.id;
      sending = each.box;
      dispatch(document.getElementById(each.box), state.source);
      return;
    }
    sending = each.box;
    unsent.read(each.id).then(function (words) {
      var box = document.getElementById(each.box);
      if (!words || !box) {
        sending = null;
        return;
      }
      state.seen = words.seen;
      state.found = each.id;
      state.source = words.source;
      state.values = words.values;
      show(box, words.values);
      dispatch(box, words.source);
    }, function () { sending = null; });
  }

  /** Pages that are open in other tabs send what they keep themselves. */
  function others() {
    return navigator.locks ? navigator.locks.query().then(function (locks) {
      return locks.held.map(function (lock) { return lock.name; });
    }) : Promise.resolve([]);
  }

  /** Sends what is kept, one answer after the other; goes on when the answer has come. */
  function send() {
    if (sending) {
      return;
    }
    Promise.all([unsent.list(beginning, true), others()]).then(function (found) {
      var kept = found[0].map(function (id) {
        var parts = id.split("/");
        return { id: id, box: parts[2], page: parts[3] };
      });
      var here = kept.filter(function (each) { return !isOpen(each.page, found[1]); });
      var next = here.filter(sendable)[0];
      if (here.length < kept.length) {
        again(wait); // the page before this one may just be closing
      }
      if (next) {
        sendOne(next);
      } else if (!here.some(openRow)) {
        here.filter(function (each) { return !document.getElementById(each.box); }).forEach(function (each) { unsent.setAside(each.id); });
      }
    }, function () { /* no store */ });
  }

  function again(millis) {
    window.clearTimeout(timer);
    timer = window.setTimeout(send, millis);
  }

  if (navigator.locks) {
    navigator.locks.request(LOCK + page, function () { return new Promise(function () { /* as long as this page lives */ }); });
  }
  window.addEventListener("input", changed, true);
  window.addEventListener("change", changed, true);
  window.addEventListener("focusout", leftField, true);
  window.addEventListener("online", send);
  send();
})();
