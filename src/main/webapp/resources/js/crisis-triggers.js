// Generated from the rows of contraindications.dmn that open the crisis panel; a test compares. Do not edit.
(function () {
  "use strict";
  var all = (window.candorCrisis = {});
  function on(section, path, codes) {
    (all[section] = all[section] || {})[path] = codes;
  }
  on("asq", "asq-1", ["LA33-6", "asq-refused"]);
  on("asq", "asq-2", ["LA33-6", "asq-refused"]);
  on("asq", "asq-3", ["LA33-6", "asq-refused"]);
  on("asq", "asq-4", ["LA33-6", "asq-refused"]);
  on("asq", "asq-5", ["LA33-6", "asq-refused"]);
  on("phq-9", "phq9-9", ["LA6569-3", "LA6570-1", "LA6571-9", "prefer-not-to-say"]);
  on("safety", "dangerNow", ["yes"]);
  on("safety", "homicidal", ["yes"]);
})();
