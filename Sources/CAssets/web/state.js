"use strict";
// What is looked at stands in the address, so that going back, reloading and sending a link work.
(function () {
  const listeners = [];

  // No prototype: whatever names an address holds, none means anything by itself.
  function read() {
    const state = Object.assign(Object.create(null), { view: "flame" });
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) state[key] = value;
    return state;
  }

  swprof.state = read();

  // An option of the server stands under its name behind a dash, and may be set to nothing.
  function isSet(key, value) {
    return key.startsWith("-") ? value !== undefined && value !== null : Boolean(value);
  }

  // Changes some of the state; nothing in the past is lost if `replace` is not set.
  swprof.go = function (change, replace) {
    const next = Object.assign(Object.create(null), swprof.state, change);
    const words = new URLSearchParams();
    for (const key of Object.keys(next).sort()) if (isSet(key, next[key])) words.set(key, next[key]);
    const hash = "#" + words.toString();
    if (hash === location.hash) return;
    if (replace) history.replaceState(null, "", hash);
    else history.pushState(null, "", hash);
    changed();
  };

  swprof.onState = function (listener) {
    listeners.push(listener);
  };

  function changed() {
    const before = swprof.state;
    swprof.state = read();
    for (const listener of listeners) listener(swprof.state, before);
  }

  window.addEventListener("popstate", changed);
  window.addEventListener("hashchange", () => {
    if (JSON.stringify(read()) !== JSON.stringify(swprof.state)) changed();
  });
})();
