"use strict";
// The page while its server is there: it asks again when options change.
(function () {
  // Content that is kept so that going back is immediate.
  const mostKept = 8;

  swprof.connect = function () {
    const settings = swprof.embedded("live");
    return settings ? new swprof.Live(settings) : null;
  };

  swprof.Live = class {
    constructor(settings) {
      this.settings = settings;
      this.server = new swprof.Server(settings.base);
      this.options = new swprof.Options(settings);
      this.kept = new Map();
      const set = (name) => (value) => swprof.go(this.options.change({ [name]: value }));
      this.sampleType = swprof.choice("Sample type", settings.sampleTypes, set("sample_index"));
      this.granularity = swprof.choice("Granularity", settings.granularities, set("granularity"));
      this.merging = swprof.choice(
        "What flames are", ["function", "package", "line", "file"],
        (value) => set("flame_by")(value === "function" ? "" : value));
      this.chips = swprof.element("span", { class: "chips", "aria-label": "Options that are set" });
      this.controls = swprof.element(
        "div", { class: "controls", role: "toolbar", "aria-label": "What is looked at" },
        this.sampleType, this.granularity, this.merging, swprof.refineMenu(this.options),
        swprof.optionMenu(this.options), swprof.setMenu(this), swprof.compareMenu(this),
        swprof.downloadMenu(this), this.chips);
    }

    begin(data, page) {
      this.page = page;
      const change = this.options.adopt(location.search, this.settings);
      this.shown = this.options.key(change);
      this.keep(this.shown, data);
      history.replaceState(null, "", this.settings.base + location.hash);
      swprof.go(change, true);
      swprof.onState((state) => this.show(state));
      this.say((data.notices || []).join("; "));
      this.show(swprof.state);
    }

    async show(state) {
      this.update();
      const key = this.options.key(state);
      if (key === this.awaited) return;
      this.forget();
      if (key !== this.shown && key !== this.failed) await this.load(key);
      if (key === this.options.key(swprof.state)) this.page.show(swprof.state);
    }

    // What is still on its way is not wanted any more.
    forget() {
      if (!this.stop) return;
      this.stop.abort();
      this.stop = null;
      this.awaited = null;
      this.say("");
    }

    // Shows the content of some options; if there is none, the old stays.
    async load(key) {
      const stop = new AbortController();
      this.stop = stop;
      this.awaited = key;
      this.say("Loading …", true);
      try {
        const data = this.kept.get(key)
          || await this.server.json("api/page", key, { signal: stop.signal });
        if (stop.signal.aborted) return;
        this.arrive(null);
        this.shown = key;
        this.keep(key, data);
        this.page.install(data);
        this.say((data.notices || []).join("; "));
      } catch (error) {
        if (stop.signal.aborted) return;
        this.arrive(key);
        this.say(error.message);
      }
    }

    // Nothing is awaited any more; options for which there was no content are not asked for again.
    arrive(failed) {
      this.stop = null;
      this.awaited = null;
      this.failed = failed;
    }

    async reload() {
      this.forget();
      this.kept.clear();
      this.shown = null;
      this.failed = null;
      await this.show(swprof.state);
    }

    keep(key, data) {
      this.kept.delete(key);
      this.kept.set(key, data);
      if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value);
    }

    // Does something with the server and says how it went.
    async attempt(action, done) {
      this.say("…", true);
      try {
        await action();
        if (this.failed === null || this.failed === undefined) this.say(done);
      } catch (error) {
        this.say(error.message);
      }
    }

    say(text, isBusy) {
      this.page.status.textContent = text;
      document.body.setAttribute("aria-busy", String(Boolean(isBusy)));
    }

    // Makes the controls say what is set.
    update() {
      this.sampleType.value = this.options.value("sample_index") || this.settings.sampleType;
      this.granularity.value = this.options.value("granularity") || "functions";
      this.merging.value = this.options.value("flame_by") || "function";
      const set = Object.keys(this.options.words(swprof.state));
      swprof.fill(this.chips, ...set.map((name) => swprof.button(
        `${name} = ${this.options.value(name)} ×`, () => swprof.go(this.options.reset([name])),
        { "aria-label": `Take back ${name}`, "data-chip": name })));
    }
  };
})();
