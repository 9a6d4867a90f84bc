import Commands
import Driver
import Rendering

/// The options that make reports differ from what a user would expect, in a few words.
enum OptionSummary {
  private static let longest = 24
  /// What would not surprise anybody who reads a report.
  private static let unnoticed: Set<String> = [
    "compact_labels", "intel_syntax", "normalize", "output", "sample_index", "source_path",
    "trim_path",
  ]

  /// A completed name without the marks that make it an expression.
  private static func readable(_ text: String) -> String {
    let bare = LiteralExpression.unquoted(text)
    return LiteralExpression.quoting(bare) == text
      ? ElidedName.fitted(bare, to: longest) : SafeText.escaped(text)
  }

  /// Names and values of the options that are not usual.
  static func words(_ options: Options) -> [String] {
    OptionCatalog.entries.filter { !unnoticed.contains($0.name) }.compactMap { entry in
      let text = options.text(of: entry)
      guard text != Options().text(of: entry) else { return nil }
      return entry.isFlag && text == "true"
        ? entry.name
        : entry.name + "=" + DisplayText.shortened(readable(text), to: longest)
    }
  }
}
