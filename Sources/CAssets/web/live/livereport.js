"use strict";
// The report of any command, as a table where it is one and else as text.
swprof.LiveReport = class {
  constructor(content, holder) {
    this.live = content.live;
    this.place = swprof.element("div", {});
    this.answers = new swprof.Answers(this.place);
    this.holder = holder;
    this.commands = this.live.settings.commands;
    this.build();
  }

  build() {
    const names = this.commands.map((command) => command.name);
    this.command = swprof.choice("Command", names, (c) => swprof.go({ c, arg: "" }));
    this.argument = swprof.element("input", { type: "text", "aria-label": "Expression", size: "30" });
    this.form = swprof.form(
      { class: "steps" }, () => swprof.go({ arg: this.argument.value }), this.argument,
      swprof.element("button", { type: "submit" }, "Show"));
    this.asText = swprof.element("input", {
      type: "checkbox", on: { change: () => swprof.go({ as: this.asText.checked ? "text" : "" }) },
    });
    this.title = swprof.element("span", { class: "quiet" });
    this.links = swprof.element("span", { class: "steps" });
    swprof.fill(
      this.holder,
      swprof.element(
        "div", { class: "steps" }, this.command, this.form,
        swprof.element("label", {}, this.asText, " as text"), this.title, this.links),
      this.place);
  }

  show(state) {
    const command = this.commands.find(({ name }) => name === (state.c || "top")) || this.commands[0];
    this.command.value = command.name;
    this.argument.value = state.arg || (command.argument && state.f ? swprof.exactly(state.f) : "");
    this.asText.checked = state.as === "text";
    this.form.hidden = !command.argument;
    this.title.textContent = command.title;
    this.ask(command, state);
    if (this.table) this.table.show(state);
  }

  ask(command, state) {
    const words = this.live.options.words(state);
    if (command.argument) words.arg = this.argument.value;
    this.link(command, words);
    const missing = this.missing(command, words);
    if (missing) {
      this.answers.key = null;
      swprof.fill(this.place, swprof.element("p", { class: "quiet" }, missing));
      return;
    }
    const isText = state.as === "text" || !command.formats.includes("json");
    words.format = isText ? command.formats[0] : "json";
    const path = "api/report/" + command.name;
    this.answers.show(
      JSON.stringify([command.name, words]),
      async (signal) => (await this.live.server.ask(path, words, { signal })).text(),
      (text) => isText ? [this.text(text)] : this.parts(text));
  }

  // Why there is nothing to ask.
  missing(command, words) {
    if (command.argument && !words.arg) return "An expression says which functions.";
    if (command.compares && !this.live.settings.compare) return "There is no other profile yet: Compare.";
    const isReadable = ["json", "dot", "callgrind"].some((format) => command.formats.includes(format));
    return isReadable ? "" : "This is a file; it can be downloaded above.";
  }

  link(command, words) {
    const path = "api/report/" + command.name;
    swprof.fill(this.links, ...command.formats.map((format) => swprof.element(
      "a", { href: this.live.server.address(path, { ...words, format, download: "1" }),
        download: true }, format)));
  }

  // Reports without a table are read as text.
  parts(text) {
    const report = JSON.parse(text);
    this.table = null;
    if (!report.rows && !report.sections) return [this.text(text)];
    const holder = swprof.element("div", {});
    this.table = new swprof.Report(report, holder);
    this.table.show(swprof.state);
    return [holder];
  }

  text(text) {
    this.table = null;
    return swprof.element("pre", { class: "scroll", tabindex: "0" }, text);
  }
};
