package import Commands
import Rendering

extension SourceDoubt {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .notFound(let path, let tried):
      tried.isEmpty
        ? "no source for \(SafeText.escaped(path))"
        : "no source for \(SafeText.escaped(path)); tried:\n" + Self.list(tried)
    case .newer(let file):
      "warning: \(SafeText.escaped(file)) was changed after the profile was taken; lines may have moved"
    case .tooShort(let file, let lines, let sampled):
      "warning: \(SafeText.escaped(file)) has \(lines) lines, but the profile has samples in line \(sampled); "
        + "it is not the source that was built"
    }
  }

  private static func list(_ places: [String]) -> String {
    let shown = places.prefix(20).map { "  " + SafeText.escaped($0) }
    let rest = places.count - shown.count
    return (shown + (rest > 0 ? ["  … and \(rest) more"] : [])).joined(separator: "\n")
  }
}

extension CodeProblem {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .noDisassembler: "cannot disasm: no objdump tool available"
    case .unreadable(_, let reason): SafeText.escaped(reason)
    }
  }
}
