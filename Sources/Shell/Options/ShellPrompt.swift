import Commands
import Driver
import Rendering

/// The text before a line, which shows what of the profile reports are about.
struct ShellPrompt {
  /// Whether the prompt is pprof's own, for programs that wait for it.
  let isPlain: Bool
  /// Whether the terminal shows more than ASCII.
  let isWide: Bool

  /// The prompt for options that leave a share of the profile.
  func text(_ options: Options, sampleType: String, share: Double?) -> String {
    guard !isPlain else { return "(pprof) " }
    var words = [SafeText.escaped(sampleType)] + OptionSummary.words(options)
    if let share { words.append(Self.percentage(share)) }
    return "(" + words.filter { !$0.isEmpty }.joined(separator: " ") + ")"
      + (isWide ? " ❯ " : " > ")
  }

  private static func percentage(_ share: Double) -> String {
    let percent = share * 100
    if percent > 0, percent < 1 { return "<1%" }
    return "\(Int(exactly: percent.rounded()) ?? 0)%"
  }
}
