/// What there is to ask for, below the word that lets somebody ask.
enum Route: Equatable {
  /// The page, showing one of its views.
  case page(view: String)
  /// What the page shows, as data.
  case data
  /// Any command's report.
  case report(command: String)
  /// The profile as a file.
  case profile
  /// All saved sets of options.
  case sets
  /// One of them.
  case set(name: String)
  /// What pprof's own pages ask for to save or remove one, as the query says.
  case namedSet(removes: Bool)
  /// The other side of a comparison.
  case comparison

  /// The views of the page by the names of pprof's pages.
  static let views = [
    "": "", "flamegraph": "flame", "flamegraph2": "flame", "flamegraphold": "flame", "top": "top",
    "graph": "graph", "peek": "sandwich", "source": "source", "disasm": "disasm",
  ]

  /// Finds what a path leads to.
  init?(_ path: ArraySlice<String>) {
    let path = path.first == "ui" ? path.dropFirst() : path
    switch Array(path) {
    case ["api", "page"]: self = .data
    case ["api", "profile"], ["download"]: self = .profile
    case ["api", "sets"]: self = .sets
    case ["api", "compare"]: self = .comparison
    case ["saveconfig"]: self = .namedSet(removes: false)
    case ["deleteconfig"]: self = .namedSet(removes: true)
    case let words where words.count == 3 && words[0] == "api" && words[1] == "report":
      self = .report(command: words[2])
    case let words where words.count == 3 && words[0] == "api" && words[1] == "sets":
      self = .set(name: words[2])
    case let words:
      guard words.count < 2, let view = Self.views[words.first ?? ""] else { return nil }
      self = .page(view: view)
    }
  }

  /// What can be done there.
  var methods: [String] {
    switch self {
    case .page, .data, .report, .profile: ["GET", "HEAD"]
    case .sets: ["GET", "HEAD", "POST"]
    case .set: ["DELETE"]
    case .namedSet: ["POST"]
    case .comparison: ["POST", "DELETE"]
    }
  }

  /// Whether a browser opens it as a page of its own.
  var isPage: Bool {
    if case .page = self { true } else { false }
  }

  /// Most bytes that may be sent along.
  var bodyLimit: Int { self == .comparison ? 256 << 20 : 1 << 20 }
}
