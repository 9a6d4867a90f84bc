"use strict";
// What is asked of the server that sent this page.
(function () {
  swprof.Server = class {
    constructor(base) {
      this.base = base;
    }

    // The address of something with words behind the question mark.
    address(path, words) {
      const text = new URLSearchParams(words).toString();
      return this.base + path + (text ? "?" + text : "");
    }

    // The answer; what the server says of a failure is thrown.
    async ask(path, words, request) {
      const answer = await fetch(this.address(path, words), request);
      if (answer.ok) return answer;
      throw new Error(await problem(answer));
    }

    async json(path, words, request) {
      return (await this.ask(path, words, request)).json();
    }
  };

  async function problem(answer) {
    try {
      const { error, notices } = await answer.json();
      return [error, ...(notices || [])].join("; ");
    } catch (error) {
      return `The server answered ${answer.status}.`;
    }
  }

  // An expression that a name matches, and nothing longer.
  swprof.exactly = function (name) {
    return "^" + name.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&") + "$";
  };

  // A place that shows answers: while one is awaited it is busy, and only the last question counts.
  swprof.Answers = class {
    constructor(holder) {
      this.holder = holder;
      this.key = null;
    }

    async show(key, question, draw) {
      if (key === this.key) return;
      this.key = key;
      if (this.stop) this.stop.abort();
      const stop = new AbortController();
      this.stop = stop;
      this.holder.setAttribute("aria-busy", "true");
      try {
        const parts = draw(await question(stop.signal));
        if (!stop.signal.aborted) swprof.fill(this.holder, ...parts);
      } catch (error) {
        if (!stop.signal.aborted) this.fail(error);
      }
      if (this.stop === stop) this.holder.removeAttribute("aria-busy");
    }

    fail(error) {
      this.key = null;
      swprof.fill(this.holder, swprof.element("p", { class: "problem", role: "alert" }, error.message));
    }
  };
})();
