import Bytes

/// The program that shows long texts page by page.
package enum Pager {
  /// The user's choice, or `less` as git calls it.
  static var commandLine: String {
    let chosen = ["SWPROF_PAGER", "PAGER"].map(ProcessEnvironment.value).first { !$0.isEmpty }
    return chosen ?? "LESS=${LESS-FRX} less"
  }

  /// Shows a text; false if there is no such program.
  package static func show(_ text: [UInt8]) -> Bool {
    // The shell's code for a command that is not there.
    ShellCommand.run(commandLine, input: text) != 127
  }
}
