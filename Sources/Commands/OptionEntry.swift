/// One option as the command line, the shell, the web pages and the help see it.
package struct OptionEntry: Sendable {
  /// Where an option's value lives and how its text is read.
  package enum Kind: Sendable {
    /// On or off.
    case flag(any WritableKeyPath<Options, Bool> & Sendable)
    /// A whole number.
    case integer(any WritableKeyPath<Options, Int> & Sendable)
    /// A number.
    case number(any WritableKeyPath<Options, Double> & Sendable)
    /// Any text.
    case text(any WritableKeyPath<Options, String> & Sendable)
    /// One of a few names, each of which is also a flag of its own.
    case choice(any WritableKeyPath<Options, String> & Sendable, [OptionChoice])
  }

  /// Name in assignments and, with a dash, on the command line.
  package let name: String
  /// Storage and syntax.
  package let kind: Kind
  /// Key in a page's address, if it has one.
  package let urlParameter: String?
  /// Whether a named set of options remembers it.
  package let isSaved: Bool
  /// Whether pprof does not have it, so that listings in its words leave it out.
  package let isExtension: Bool
  /// Explanation; the first line stands alone in overviews, an empty last line asks for a gap.
  package let help: [String]

  init(
    _ name: String, _ kind: Kind, url: String? = nil, saved: Bool = true,
    isExtension: Bool = false, help: [String] = []
  ) {
    self.name = name
    self.kind = kind
    urlParameter = url
    isSaved = saved
    self.isExtension = isExtension
    self.help = help
  }

  /// Names to choose from; empty for options that take any value.
  package var choices: [OptionChoice] {
    if case .choice(_, let choices) = kind { choices } else { [] }
  }

  /// Tells whether the name alone switches it on.
  package var isFlag: Bool {
    if case .flag = kind { true } else { false }
  }
}
