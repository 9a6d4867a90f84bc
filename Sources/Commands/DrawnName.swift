package import Analysis
import RegularExpressions

/// Names of nodes as the boxes of pictures show them: without packages, and in several lines.
package struct DrawnName {
  private let anonymousNamespace = try? RegularExpression(#"^\(anonymous namespace\)::"#)
  private let goVersion = try? RegularExpression(#"^(.*?)/v(?:[2-9]|[1-9][0-9]+)([./].*)$"#)
  /// What each finds first is what is shown of a Go, Java or C++ name.
  private let shortForms = [
    #"^(?:[\w\-\.]+\/)+([^.]+\..+)"#,
    #"^(?:[a-z]\w*\.)*([A-Z][\w\$]*\.(?:<init>|[a-z][\w\$]*(?:\$\d+)?))(?:(?:\()|$)"#,
    #"^(?:[_a-zA-Z]\w*::)+(_*[A-Z]\w*::~?[_a-zA-Z]\w*(?:<.*>)?)"#,
  ].compactMap { try? RegularExpression($0) }

  /// Gets the patterns ready.
  package init() {}

  /// The lines of a box, and which of them are the function's name.
  package func lines(_ info: NodeInfo) -> (lines: [String], nameLines: Range<Int>) {
    var short = info
    short.name = shortened(info.name)
    if !info.file.isEmpty { short.file = Path.base(info.file) }
    var lines = short.nameParts
    guard !short.name.isEmpty else { return (lines, 0..<0) }
    let index = info.address == 0 ? 0 : 1
    let parts = nameLines(lines[index])
    lines.replaceSubrange(index...index, with: parts)
    return (lines, index..<(index + parts.count))
  }

  /// The name without package, version, namespaces or arguments.
  func shortened(_ name: String) -> String {
    var text = Array(name.utf8)
    if let prefix = anonymousNamespace?.firstMatch(in: text.span) {
      text.removeSubrange(prefix)
    }
    if let groups = goVersion?.firstGroups(in: text.span), let before = groups[1],
      let after = groups[2]
    {
      text = Array(text[before] + text[after])
    }
    for form in shortForms {
      guard let found = form.firstGroups(in: text.span)?[1] else { continue }
      return String(decoding: text[found], as: UTF8.self)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The name in a line for each of its parts; an ellipsis for type arguments is no part.
  private func nameLines(_ name: String) -> [String] {
    name.replacing("[...]", with: "[…]").replacing("::", with: ".")
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}
