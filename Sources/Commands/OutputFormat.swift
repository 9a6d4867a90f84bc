/// What a command's report is written as.
package enum OutputFormat: String, Sendable {
  case callgrind, dot, gif, html, pdf, png, profile, ps, svg, text

  /// Ending of the file the report is kept in, if a terminal cannot show it.
  package var fileExtension: String? {
    switch self {
    case .callgrind: "callgraph.out"
    case .profile: "pb.gz"
    case .gif, .html, .pdf, .png, .ps, .svg: rawValue
    case .dot, .text: nil
    }
  }

  /// Whether it is a drawing of some kind.
  var isPicture: Bool {
    switch self {
    case .gif, .pdf, .png, .ps, .svg: true
    case .callgrind, .dot, .html, .profile, .text: false
    }
  }
}
