"use strict";
// Options of the server: in the address where they differ from what the program was started with.
swprof.Options = class {
  constructor(settings) {
    this.entries = settings.options;
    this.filters = settings.filters;
    this.byName = new Map(settings.options.map((entry) => [entry.name, entry]));
  }

  value(name) {
    const entry = this.byName.get(name);
    return swprof.state["-" + name] ?? (entry ? entry.value : "");
  }

  // Those of a state, as the server reads them.
  words(state) {
    const words = {};
    for (const key of Object.keys(state).sort()) {
      if (key.startsWith("-")) words[key.slice(1)] = state[key];
    }
    return words;
  }

  key(state) {
    return new URLSearchParams(this.words(state)).toString();
  }

  // The change of state that sets some options; what is as at the start leaves the address.
  change(values) {
    const change = { node: "" };
    for (const [name, value] of Object.entries(values)) {
      const entry = this.byName.get(name);
      change["-" + name] = entry && entry.value === value ? null : value;
    }
    return change;
  }

  // The change that takes back all of some names.
  reset(names) {
    return { node: "", ...Object.fromEntries(names.map((name) => ["-" + name, null])) };
  }

  // Takes over options from behind the question mark, where pprof has them.
  adopt(search, settings) {
    const names = new Map(this.entries.flatMap((entry) => [
      [entry.name, entry.name], [entry.url || entry.name, entry.name],
    ]));
    const change = {};
    for (const [key, value] of new URLSearchParams(search)) {
      const entry = this.byName.get(names.get(key));
      if (!entry) continue;
      change["-" + entry.name] = value;
      entry.value = entry.default;
    }
    if (settings.view && swprof.state.view === "flame") change.view = settings.view;
    return change;
  }
};
