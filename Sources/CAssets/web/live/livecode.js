"use strict";
// The source or the instructions of one function, as the server finds them.
swprof.LiveCode = class {
  constructor(command, content, holder) {
    this.command = command;
    this.live = content.live;
    this.chooser = new swprof.Sandwich(content.model, holder);
    this.holder = holder;
    this.answers = new swprof.Answers(holder);
  }

  show(state) {
    if (!state.f) {
      this.answers.key = null;
      const matches = swprof.matcher(state.q);
      const { model } = this.chooser;
      swprof.fill(this.holder, ...this.chooser.choice(
        matches && model.matching(matches)));
      return;
    }
    const words = {
      ...this.live.options.words(state), arg: swprof.exactly(state.f), format: "json",
    };
    const path = "api/report/" + this.command;
    this.answers.show(
      state.f, (signal) => this.live.server.json(path, words, { signal }),
      (report) => this.parts(report));
  }

  parts(report) {
    const warnings = (report.warnings || []).map(
      (warning) => swprof.element("p", { class: "note" }, warning));
    const other = swprof.button("Another function", () => swprof.go({ f: "" }));
    return [swprof.element("p", {}, other), ...swprof.code(report), ...warnings];
  }
};
