"use strict";
// What can be taken home: the profile, and every report in every format.
(function () {
  function link(live, command, format) {
    const words = { ...live.options.words(swprof.state), format, download: "1" };
    return swprof.element(
      "a", { href: live.server.address("api/report/" + command.name, words), download: true }, format);
  }

  function row(live, command) {
    return [
      swprof.element("span", {}, command.name),
      swprof.element(
        "span", { class: "steps" }, ...command.formats.map((format) => link(live, command, format))),
    ];
  }

  // A command whose reports need nothing said but options.
  swprof.standsAlone = function (command, isComparing) {
    return !command.argument && (!command.compares || isComparing);
  };

  swprof.downloadMenu = function (live) {
    return swprof.menu("Download", () => {
      const commands = live.settings.commands.filter(
        (command) => swprof.standsAlone(command, live.settings.compare));
      return [
        swprof.element(
          "p", {}, swprof.element(
            "a", { href: live.server.address("api/profile"), download: true, autofocus: true },
            "The profile")),
        swprof.element("div", { class: "fields pairs" }, ...commands.flatMap((one) => row(live, one))),
      ];
    });
  };
})();
