// An answer picked by typing: suggestions from a list that came with the page (js/picks), as the WAI-ARIA practices describe a combobox with a
// list. What is typed stays an answer; choosing only writes it. Nothing typed leaves the page before the field is saved.
(function () {
  "use strict";
  var MOST = 8;
  var FEWEST_LETTERS = 2;
  var spanish = document.documentElement.lang === "es" ? 1 : 0;
  var read = {};
  var open = null;
  var told = document.createElement("div");
  told.className = "vh";
  told.setAttribute("role", "status");
  document.body.appendChild(told);

  // As it sounds in English and Spanish alike, without accents: the same rule by which the server reads free text.
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, " ").replace(/ph/g, "f")
      .replace(/th/g, "t").replace(/y/g, "i").replace(/([a-z])\1/g, "$1").trim();
  }

  function list(name) {
    if (!read[name]) {
      read[name] = ((window.candorPicks || {})[name] || []).map(function (pick) {
        return { label: pick[spanish], first: plain(pick[spanish]), words: plain(pick.join(" ")).split(" ") };
      });
    }
    return read[name];
  }

  function find(name, typed) {
    var parts = plain(typed).split(" ");
    var fits = list(name).filter(function (pick) {
      return parts.every(function (part) {
        return pick.words.some(function (word) { return word.indexOf(part) === 0; });
      });
    });
    function rank(pick) { return pick.first.indexOf(parts[0]) === 0 ? 0 : 1; }
    return fits.sort(function (a, b) { return rank(a) - rank(b); }).slice(0, MOST);
  }

  function close() {
    if (open) {
      open.box.hidden = true;
      open.box.replaceChildren();
      open.input.setAttribute("aria-expanded", "false");
      open.input.removeAttribute("aria-activedescendant");
      open = null;
    }
  }

  function choose(option) {
    var input = open.input;
    input.value = option.textContent;
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function move(to) {
    var options = open.box.children;
    if (open.at >= 0) {
      options[open.at].setAttribute("aria-selected", "false");
    }
    open.at = (to + options.length) % options.length;
    options[open.at].setAttribute("aria-selected", "true");
    options[open.at].scrollIntoView({ block: "nearest" });
    open.input.setAttribute("aria-activedescendant", options[open.at].id);
  }

  function suggest(input) {
    close();
    var found = plain(input.value).length < FEWEST_LETTERS ? null : find(input.dataset.picks, input.value);
    told.textContent = !found ? "" : found.length ? input.dataset.found.replace("{0}", found.length) : input.dataset.none;
    var box = document.getElementById(input.getAttribute("aria-controls"));
    if (!found || !found.length || !box) {
      return;
    }
    found.forEach(function (pick, i) {
      var option = document.createElement("div");
      option.id = box.id + i;
      option.className = "picks__one";
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = pick.label;
      box.appendChild(option);
    });
    box.hidden = false;
    input.setAttribute("aria-expanded", "true");
    open = { input: input, box: box, at: -1 };
  }

  document.addEventListener("input", function (event) {
    if (event.target.matches("[data-picks]")) {
      suggest(event.target);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (!event.target.matches("[data-picks]")) {
      return;
    }
    if (!open && event.key === "ArrowDown") {
      suggest(event.target);
    }
    if (!open) {
      return;
    }
    if (event.key === "ArrowDown") {
      move(open.at + 1);
    } else if (event.key === "ArrowUp") {
      move(open.at < 0 ? open.box.children.length - 1 : open.at - 1);
    } else if (event.key === "Enter" && open.at >= 0) {
      choose(open.box.children[open.at]);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });

  // The field keeps the focus while the list is pressed.
  document.addEventListener("mousedown", function (event) {
    if (open && open.box.contains(event.target)) {
      event.preventDefault();
    }
  });
  document.addEventListener("click", function (event) {
    var option = event.target.closest("[role=option]");
    if (open && option && open.box.contains(option)) {
      choose(option);
    }
  });
  document.addEventListener("focusout", function (event) {
    if (open && event.target === open.input) {
      close();
    }
  });
})();
