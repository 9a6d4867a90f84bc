"use strict";
// Sets of options that are kept under names, the same as the shell's.
(function () {
  function row(live, set, panel) {
    const load = () => {
      panel.hidePopover();
      const all = live.options.entries.filter((entry) => entry.saved).map((entry) => entry.name);
      swprof.go({ ...live.options.reset(all), ...live.options.change(set.options) });
    };
    const remove = () => live.attempt(async () => {
      const path = "api/sets/" + encodeURIComponent(set.name);
      live.settings.sets = (await live.server.json(path, {}, { method: "DELETE" })).sets;
      panel.hidePopover();
    }, `Deleted ${set.name}.`);
    return swprof.element(
      "li", {}, swprof.button(set.name, load, { class: "name" }),
      swprof.button("Delete", remove, { "aria-label": `Delete ${set.name}` }));
  }

  function save(live, name, panel) {
    return live.attempt(async () => {
      const body = new URLSearchParams({ ...live.options.words(swprof.state), name });
      live.settings.sets = (await live.server.json("api/sets", {}, { method: "POST", body })).sets;
      panel.hidePopover();
    }, `Saved ${name}.`);
  }

  swprof.setMenu = function (live) {
    return swprof.menu("Sets", (panel) => {
      const name = swprof.element("input", { name: "name", required: true, autofocus: true });
      const rows = live.settings.sets.map((set) => row(live, set, panel));
      return [
        rows.length ? swprof.element("ul", { class: "sets" }, ...rows)
          : swprof.element("p", { class: "quiet" }, "No options are kept yet."),
        swprof.form(
          { class: "steps" }, () => save(live, name.value, panel),
          swprof.element("label", {}, "Keep these options as ", name),
          swprof.element("button", { type: "submit" }, "Save")),
      ];
    });
  };
})();
