"use strict";
// Numbers in the units people read.
(function () {
  const families = new Map(Object.entries({
    nanoseconds: [["ns", 1], ["us", 1e3], ["ms", 1e6], ["s", 1e9], ["mins", 6e10], ["hrs", 3.6e12]],
    microseconds: [["us", 1], ["ms", 1e3], ["s", 1e6], ["mins", 6e7], ["hrs", 3.6e9]],
    milliseconds: [["ms", 1], ["s", 1e3], ["mins", 6e4], ["hrs", 3.6e6]],
    seconds: [["s", 1], ["mins", 60], ["hrs", 3600]],
    bytes: [["B", 1], ["kB", 1024], ["MB", 1048576], ["GB", 1073741824], ["TB", 1099511627776]],
  }));

  function digits(number) {
    return String(Math.round(number * 100) / 100);
  }

  // The value in the largest unit of which there is at least one.
  swprof.quantity = function (value, unit) {
    const family = families.get(unit);
    if (!family || value === 0) return digits(value);
    let chosen = family[0];
    for (const candidate of family) if (Math.abs(value) >= candidate[1]) chosen = candidate;
    return digits(value / chosen[1]) + chosen[0];
  };

  swprof.percent = function (part) {
    if (!Number.isFinite(part)) return "";
    return (part * 100).toFixed(2) + "%";
  };

  swprof.change = function (part) {
    if (part === null || part === undefined || !Number.isFinite(part)) return "";
    return (part < 0 ? "" : "+") + (part * 100).toFixed(2) + "%";
  };
})();
