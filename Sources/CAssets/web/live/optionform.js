"use strict";
// All options in a form.
(function () {
  function control(entry, value) {
    const attributes = { name: entry.name, id: `option-${entry.name}` };
    if (entry.kind === "flag") {
      return swprof.element(
        "input", { ...attributes, type: "checkbox", checked: value === "true" });
    }
    if (entry.kind === "choice") {
      return swprof.element("select", attributes, ...entry.choices.map((choice) => swprof.element(
        "option", { value: choice.name, selected: choice.name === value }, choice.name)));
    }
    return swprof.element("input", { ...attributes, type: "text", value });
  }

  function row(entry, value) {
    const id = `option-${entry.name}`;
    return [
      swprof.element("label", { for: id }, entry.name),
      control(entry, value),
      swprof.element("span", { class: "quiet", title: entry.help.join("\n") }, entry.help[0] || ""),
    ];
  }

  function text(entry, field) {
    return entry.kind === "flag" ? String(field.checked) : field.value;
  }

  swprof.optionMenu = function (options) {
    return swprof.menu("Options", (panel) => {
      const send = (form) => {
        const values = {};
        for (const entry of options.entries) values[entry.name] = text(entry, form.elements[entry.name]);
        panel.hidePopover();
        swprof.go(options.change(values));
      };
      const reset = swprof.button("Reset all", () => {
        panel.hidePopover();
        swprof.go(options.reset(options.entries.map((entry) => entry.name)));
      });
      const rows = options.entries.flatMap((entry) => row(entry, options.value(entry.name)));
      return [swprof.form(
        {}, send, swprof.element("div", { class: "fields" }, ...rows),
        swprof.element(
          "p", { class: "steps" }, swprof.element("button", { type: "submit" }, "Apply"), reset))];
    });
  };
})();
