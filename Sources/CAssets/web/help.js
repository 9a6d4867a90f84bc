"use strict";
// The list of keys, and what keys do wherever one is.
(function () {
  const lines = [
    "1 … 9: views", "/: search", "Escape: leave the search, zoom out, close what is open",
    "Flame graph: arrows choose, Enter zooms",
    "Call graph: arrows move, + and - zoom, 0 shows all", "?: this list",
  ];

  swprof.keyList = function () {
    return swprof.element(
      "div", { id: "keys", popover: "auto" }, swprof.element("h2", {}, "Keys"),
      ...lines.map((line) => swprof.element("p", {}, line)));
  };

  swprof.listenToKeys = function (tabs, search, keys) {
    window.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
        if (event.key === "Escape") event.target.blur();
        return;
      }
      const view = tabs.names()[Number(event.key) - 1];
      if (event.key === "/") search.focus();
      else if (event.key === "?") keys.togglePopover();
      else if (view) swprof.go({ view });
      else return;
      event.preventDefault();
    });
  };
})();
