// What a patient has answered and the server has not saved yet lies on this device, sealed under a key that no script can
// read (IndexedDB, AES-GCM, not extractable), until it is saved or the patient signs out. drafts.js writes and sends it; here are
// the store, the notice on the pages that list the sections, and the question before signing out.
(function () {
  "use strict";

  var DAYS_KEPT = 30;
  var dialog = document.getElementById("unsentSignOut");
  var subtle = window.crypto && window.crypto.subtle;
  if (!dialog || !window.indexedDB || !subtle) {
    return;
  }
  var account = dialog.dataset.account + "/";
  var opening = null;
  var sealing = null;

  function answered(request) {
    return new Promise(function (done, failed) {
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { failed(request.error); };
    });
  }

  function database() {
    if (!opening) {
      var request = indexedDB.open("candor-unsent", 1);
      request.onupgradeneeded = function () {
        request.result.createObjectStore("key");
        request.result.createObjectStore("unsent");
      };
      opening = answered(request).then(function (opened) {
        opened.onversionchange = function () {
          opened.close();
          opening = null;
        };
        return opened;
      });
    }
    return opening;
  }

  function store(name, mode) {
    return database().then(function (opened) { return opened.transaction(name, mode).objectStore(name); });
  }

  function known() {
    return store("key", "readonly").then(function (keys) { return answered(keys.get("key")); });
  }

  function key() {
    if (!sealing) {
      sealing = madeOrKnown();
      sealing.catch(function () { sealing = null; });
    }
    return sealing;
  }

  // two tabs may make one at the same time: the first one stays
  function madeOrKnown() {
    return known().then(function (found) {
      return found || subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]).then(function (made) {
        return store("key", "readwrite").then(function (keys) { return answered(keys.add(made, "key")); }).then(
          function () { return made; }, known);
      });
    });
  }

  /**
   * Keeps an answer in place of earlier ones. id: request/section/box/page, so that no page touches what another keeps; number: how
   * often that page changed it. Both make the name under which it is found again.
   */
  function keep(id, number, words) {
    var iv = crypto.getRandomValues(new Uint8Array(12));
    var at = Date.now();
    return key().then(function (used) {
      return subtle.encrypt({ name: "AES-GCM", iv: iv }, used, new TextEncoder().encode(JSON.stringify(words)));
    }).then(function (sealed) {
      return store("unsent", "readwrite").then(function (unsent) {
        unsent.delete(upTo(id, number));
        return answered(unsent.put({ iv: iv, sealed: sealed, at: at }, name(id, number)));
      });
    });
  }

  function name(id, number) {
    return account + id + "/" + String(number).padStart(9, "0");
  }

  function upTo(id, number) {
    return IDBKeyRange.bound(name(id, 0), name(id, number));
  }

  function read(id) {
    return store("unsent", "readonly").then(function (unsent) { return answered(unsent.get(account + id)); }).then(function (found) {
      return found && key().then(function (used) {
        return subtle.decrypt({ name: "AES-GCM", iv: found.iv }, used, found.sealed);
      }).then(function (plain) { return JSON.parse(new TextDecoder().decode(plain)); });
    });
  }

  /** Forgets an answer that is saved; one step, so that it is done even if the page is left now. */
  function forget(id) {
    return store("unsent", "readwrite").then(function (unsent) { return answered(unsent.delete(account + id)); });
  }

  /** The same for what a page kept until its change of that number. */
  function forgetUpTo(id, number) {
    return store("unsent", "readwrite").then(function (unsent) { return answered(unsent.delete(upTo(id, number))); });
  }

  /** An answer to a question that is not asked now: kept in case that it is asked again, but nobody is told. */
  function setAside(id) {
    return store("unsent", "readwrite").then(function (unsent) {
      return answered(unsent.get(account + id)).then(function (found) {
        return found && !found.aside ? answered(unsent.put(Object.assign(found, { aside: true }), account + id)) : null;
      });
    });
  }

  /** The ids of what is kept under this beginning, the oldest first; what is too old goes. */
  function list(beginning, andAside) {
    var found = [];
    return store("unsent", "readwrite").then(function (unsent) {
      return new Promise(function (done, failed) {
        var cursor = unsent.openCursor(IDBKeyRange.bound(account + beginning, account + beginning + "\uffff"));
        cursor.onerror = function () { failed(cursor.error); };
        cursor.onsuccess = function () {
          var at = cursor.result;
          if (!at) {
            done(found.sort(function (a, b) { return a.at - b.at; }).map(function (each) { return each.id; }));
          } else {
            if (Date.now() - at.value.at > DAYS_KEPT * 24 * 3600 * 1000) {
              at.delete();
            } else if (andAside || !at.value.aside) {
              found.push({ id: at.key.slice(account.length), at: at.value.at });
            }
            at.continue();
          }
        };
      });
    });
  }

  function wipe() {
    return database().then(function (opened) {
      opened.close();
      opening = null;
      sealing = null;
      return Promise.race([
        answered(indexedDB.deleteDatabase("candor-unsent")),
        new Promise(function (done) { window.setTimeout(done, 1000); }), // another tab may hold it a while
      ]);
    });
  }

  window.candorUnsent = { keep: keep, read: read, forget: forget, forgetUpTo: forgetUpTo, setAside: setAside, list: list };

  // pages that list the sections say which ones have something to send
  var notice = document.getElementById("unsentElsewhere");
  if (notice && notice.dataset.request) {
    list(notice.dataset.request + "/", false).then(function (ids) {
      ids.forEach(function (id) {
        var line = notice.querySelector("[data-section='" + id.split("/")[1] + "']");
        if (line) {
          line.hidden = false;
          notice.hidden = false;
        }
      });
    });
  }

  // Signing out deletes what was not sent. What is just under way gets a moment; then the patient is asked.
  var leaving = false;

  function leave(button) {
    leaving = true;
    wipe().catch(function () { /* the server asks the browser to do it too */ }).then(function () { button.click(); });
  }

  function look(button, until) {
    list("", false).then(function (ids) {
      if (!ids.length) {
        leave(button);
      } else if (Date.now() < until) {
        window.setTimeout(function () { look(button, until); }, 100);
      } else {
        dialog.showModal();
      }
    }, function () { leave(button); });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[id='signOutForm:signOut']") : null;
    if (button && !leaving) {
      event.preventDefault();
      event.stopImmediatePropagation();
      look(button, Date.now() + 2000);
    }
  }, true);
  dialog.addEventListener("click", function (event) {
    if (event.target.value === "stay") {
      dialog.close();
    } else if (event.target.value === "go") {
      leave(document.getElementById("signOutForm:signOut"));
    }
  });
})();
