"use strict";
// Filters on the function that is looked at, or on what is searched for.
(function () {
  const actions = [
    ["focus", "Focus", "Only stacks that go through it"],
    ["ignore", "Ignore", "Only stacks that do not go through it"],
    ["hide", "Hide", "Leave it out of stacks"],
    ["show", "Show only", "Leave everything else out of stacks"],
    ["show_from", "Show from", "Leave out what stands above it"],
    ["prune_from", "Prune", "Leave out what stands below it"],
  ];

  // These add to what they have; the others begin anew.
  const adding = ["ignore", "hide"];

  function subject(state) {
    if (state.q) return state.q;
    return state.f ? swprof.exactly(state.f) : "";
  }

  swprof.refineMenu = function (options) {
    return swprof.menu("Refine", (panel) => {
      const expression = swprof.element("input", {
        type: "text", name: "expression", value: subject(swprof.state), autofocus: true, size: "40",
        on: { focus: () => expression.select() },
      });
      const apply = (name) => {
        const before = adding.includes(name) ? options.value(name) : "";
        const after = [before, expression.value].filter(Boolean).join("|");
        panel.hidePopover();
        swprof.go({ ...options.change({ [name]: after }), q: "" });
      };
      const buttons = actions.map(([name, title, help]) =>
        swprof.button(title, () => apply(name), { title: help, "data-refine": name }));
      const reset = swprof.button("Reset", () => {
        panel.hidePopover();
        swprof.go(options.reset(options.filters));
      }, { title: "Take all filters back", "data-refine": "reset" });
      return [
        swprof.element("label", {}, "Functions that match ", expression),
        swprof.element("p", { class: "steps" }, ...buttons, reset),
      ];
    });
  };
})();
