/// Where names of addresses may come from, and how they are to read.
package struct SymbolizationMode: Sendable, Equatable {
  /// Whether programs on this machine may be read.
  package var isLocal = true
  /// Whether the server a profile came from may be asked.
  package var isRemote = true
  /// Whether names are enough, without files and lines.
  package var isFast = false
  /// Whether names that the profile has already are made anew.
  package var isForced = false
  /// How much of mangled names is shown; nil leaves all names alone.
  package var demangling: DemanglingMode? = .simplified
  /// How many words of the mode mean nothing.
  package private(set) var unknownWords = 0

  /// Understands words with colons between them, as in `local:demangle=full`; case does not matter.
  package init(_ text: String) {
    for word in text.lowercased().split(separator: ":") {
      apply(word)
      if demangling == nil { return }
    }
  }

  private mutating func apply(_ word: Substring) {
    switch word {
    case "none", "no":
      isLocal = false
      isRemote = false
      demangling = nil
    case "local": prefer(local: true)
    case "fastlocal":
      prefer(local: true)
      isFast = true
    case "remote": prefer(local: false)
    case "force": isForced = true
    // As in Go's pprof, the `demangle=` may be left out, and the usual way changes nothing.
    case "demangle=default", "default": break
    default: demangle(word)
    }
  }

  private mutating func prefer(local: Bool) {
    isLocal = local
    isRemote = !local
  }

  private mutating func demangle(_ word: Substring) {
    let name = word.hasPrefix("demangle=") ? word.dropFirst("demangle=".count) : word
    guard let mode = DemanglingMode(rawValue: String(name)), mode != .simplified else {
      unknownWords += 1
      return
    }
    demangling = mode
    isForced = true
  }
}
