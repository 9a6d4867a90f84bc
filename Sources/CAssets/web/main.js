"use strict";
// The page: what the profile says of itself, views under tabs, a search box for all of them.
(function () {
  const tabs = new swprof.Tabs();
  const live = swprof.connect();
  const heading = swprof.element("h1", {});
  const facts = swprof.element("details", { class: "facts" });
  const status = swprof.element("p", { id: "status", role: "status", "aria-label": "Status" });
  const search = swprof.element("input", {
    type: "search", placeholder: "Search functions ( / )", "aria-label": "Search functions",
    on: { input: () => swprof.go({ q: search.value }, true) },
  });

  function install(data) {
    const content = { data, live, model: new swprof.Model(data.flame) };
    document.title = data.title;
    heading.textContent = data.title;
    const lines = data.facts;
    swprof.fill(
      facts, swprof.element("summary", {}, lines[0] || "Profile"),
      ...lines.slice(1).map((fact) => swprof.element("p", {}, fact)));
    tabs.install(content);
  }

  function show(state) {
    if (search.value !== (state.q || "")) search.value = state.q || "";
    tabs.show(state);
  }

  const keys = swprof.keyList();
  const data = swprof.embedded("data");
  document.body.append(
    swprof.element("header", {}, heading, facts, tabs.list, search, live ? live.controls : null),
    status, keys, swprof.element("main", {}, tabs.panels));
  swprof.listenToKeys(tabs, search, keys);
  install(data);
  if (live) {
    live.begin(data, { install, show, status });
  } else {
    swprof.onState(show);
    show(swprof.state);
  }
})();
