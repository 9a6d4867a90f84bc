"use strict";
// Buttons that open a panel, which is filled each time; Escape closes it.
swprof.menu = function (title, fill) {
  const id = "menu-" + title.toLowerCase();
  const panel = swprof.element("div", {
    id, class: "menu", popover: "auto", role: "dialog", "aria-label": title,
    on: {
      beforetoggle: (event) => {
        if (event.newState === "open") swprof.fill(panel, swprof.element("h2", {}, title), ...fill(panel));
      },
    },
  });
  const button = swprof.element(
    "button", { type: "button", popovertarget: id, "aria-haspopup": "dialog" }, title);
  return swprof.element("span", {}, button, panel);
};

// A select whose choice is an option of the server.
swprof.choice = function (title, names, choose) {
  const select = swprof.element(
    "select", { "aria-label": title, on: { change: () => choose(select.value) } },
    ...names.map((name) => swprof.element("option", { value: name }, name)));
  return select;
};

// A form that does something with its fields when it is sent.
swprof.form = function (attributes, send, ...children) {
  return swprof.element("form", {
    ...attributes,
    on: {
      submit: (event) => {
        event.preventDefault();
        send(event.target);
      },
    },
  }, ...children);
};
