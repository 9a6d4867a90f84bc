"use strict";
// Another profile, from a file, to compare with; it becomes the old side.
swprof.compareMenu = function (live) {
  return swprof.menu("Compare", (panel) => {
    const input = swprof.element("input", { type: "file", name: "file", required: true, autofocus: true });
    const send = () => live.attempt(async () => {
      const file = input.files[0];
      await live.server.ask("api/compare", { name: file.name }, { method: "POST", body: file });
      live.settings.compare = [file.name];
      panel.hidePopover();
      await live.reload();
    }, "Compared.");
    const stop = () => live.attempt(async () => {
      await live.server.ask("api/compare", {}, { method: "DELETE" });
      live.settings.compare = null;
      panel.hidePopover();
      await live.reload();
    }, "No longer compared.");
    const sides = live.settings.compare;
    return [
      sides ? swprof.element(
        "p", { class: "steps" }, `Compared with ${sides.join(", ")}`,
        swprof.button("Stop comparing", stop)) : null,
      swprof.form(
        { class: "steps" }, send, swprof.element("label", {}, "An older profile ", input),
        swprof.element("button", { type: "submit" }, "Compare")),
    ];
  });
};
