import BrowserSupport
import Bytes
import Rendering
import Reports
import TestSupport

/// How long the page about a profile of so many nodes takes to load, and to answer to a hand.
struct PageLatency {
  private let nodes: Int
  private let page: BrowserPage

  /// Writes the page to a folder, loads it in a browser, and prints what everything took.
  static func measure(nodes: Int, folder: String) async throws {
    guard let browser = Browser.shared else {
      throw SystemError(call: "no Chromium is on PATH", code: 0)
    }
    let path = "\(folder)/page-\(nodes).html"
    try OutputFile.create(path).write(document(nodes: nodes))
    let latency = PageLatency(nodes: nodes, page: try await BrowserPage(browser))
    try await latency.run("file://" + path)
    await browser.quit()
  }

  private static func document(nodes: Int) throws -> [UInt8] {
    let flame = GeneratedFlame(nodes: nodes, seed: 20_261_121).graph
    var format = ValueFormat(sampleUnit: "nanoseconds", outputUnit: "auto")
    format.outputUnit = "auto"
    let header = ReportHeader(profile: ProfileFacts(), format: format, total: flame.total)
    var page = ProfilePage(flame: flame)
    page.tables = [.init("top", Report(header: header, body: .top(top(of: flame))))]
    let report = Report(header: header, body: .page(page))
    let origin = ReportOrigin(tool: ("swprof", "benchmark"), command: "report")
    guard let bytes = RendererCatalog.picture(named: "html")?.render(report, origin) else {
      throw SystemError(call: "no page", code: 0)
    }
    return bytes
  }

  private static func top(of flame: FlameGraph) -> TopTable {
    var random = SeededRandom(seed: 7)
    return TopTable(
      rows: flame.frames.prefix(500).map { frame in
        let flat = Int64(random.below(1 << 30))
        return .init(
          name: frame.name, inlining: .never, flat: flat, flatSum: flat,
          cum: flat + Int64(random.below(1 << 30)))
      })
  }

  private func run(_ address: String) async throws {
    try await page.resize(width: 1280, height: 800)
    try await page.open(address)
    try await page.wait(until: "document.querySelector('canvas')?.height > 100")
    let load = try await page.value(
      "performance.timing.loadEventEnd - performance.timing.fetchStart")
    print("BenchmarkPageLoad/nodes=\(nodes)-1\t1\t\(Int((load.number ?? 0) * 1e6)) ns/op")
    let heap = try await page.value("performance.memory.usedJSHeapSize")
    print("BenchmarkPageHeap/nodes=\(nodes)-1\t1\t\(Int(heap.number ?? 0)) peak-B")
    try await page.value(Self.timing)
    for (name, action) in Self.actions { try await measure(name, action) }
    for complaint in await page.complaints() { print("# \(complaint)") }
  }

  private func measure(_ name: String, _ action: String) async throws {
    let times = try await page.value("timed((round) => { \(action) }, 40)").items
      .compactMap(\.number).sorted()
    guard let longest = times.last, !times.isEmpty else { return }
    let high = times[min(times.count - 1, times.count * 95 / 100)]
    let places = [times[times.count / 2], high, longest].map { "\(Int($0 * 1e6))" }
    print(
      "BenchmarkPage\(name)/nodes=\(nodes)-1\t\(times.count)\t\(places[0]) ns/op"
        + "\t\(places[1]) p95-ns\t\(places[2]) max-ns")
  }

  /// From an event to when its effect has been painted.
  private static let timing = """
    window.timed = async (action, rounds) => {
      const times = [];
      const painted = () => new Promise((done) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(null);
      }));
      for (let round = 0; round < rounds + 3; round++) {
        await new Promise((done) => setTimeout(done, 20));
        const start = performance.now();
        action(round);
        await painted();
        if (round > 2) times.push(performance.now() - start);
      }
      return times;
    };
    window.canvas = document.querySelector("canvas");
    window.field = document.querySelector("input[type=search]");
    """

  private static let actions = [
    (
      "Hover",
      """
      canvas.dispatchEvent(new MouseEvent("mousemove",
        { clientX: 30 + 29 * round, clientY: canvas.getBoundingClientRect().top + 20 * round }))
      """
    ),
    ("Arrow", "canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))"),
    (
      "Zoom",
      """
      if (round % 2) swprof.go({ node: "" });
      else canvas.dispatchEvent(new MouseEvent("click",
        { clientX: 40 + 25 * round, clientY: canvas.getBoundingClientRect().top + 20 * (2 + round) }))
      """
    ),
    (
      "Search",
      """
      field.value = "method" + "123456789".slice(0, round % 6) + (round % 7);
      field.dispatchEvent(new Event("input"))
      """
    ),
    ("View", "swprof.go({ q: '', f: '', view: ['sandwich', 'flame', 'top'][round % 3] })"),
    (
      "Sort",
      """
      if (swprof.state.view !== "top") swprof.go({ view: "top" });
      const heads = document.querySelectorAll(".top thead button");
      heads[round % heads.length].click()
      """
    ),
  ]
}
