package import Commands
package import Driver
package import Rendering
package import Reports

/// The profile a shell is about, and the maker of its reports.
package protocol ShellHost {
  /// Names of the profile's values, in the profile's order.
  var sampleTypes: [String] { get }

  /// Lines that describe the profile to somebody who has just opened it.
  func greeting(_ options: Options) -> [String]

  /// Finds the value that a name, an index or an empty text selects, or says why there is none.
  func sampleType(selectedBy text: String) -> Result<String, ShellHostError>

  /// The share of the profile's total that the options' filters leave; nil without filters.
  func survivingShare(_ options: Options) -> Double?

  /// Makes a report, or says why there is none; returns the names of its rows.
  func make(_ request: ReportRequest) -> Result<[String], ShellHostError>

  /// What the terminal can show; nil without one.
  var screenStyle: TerminalStyle? { get }

  /// The tree that a report on calls consists of, with the facts above it.
  func stacks(for request: ReportRequest) -> Result<(FrameTree, ReportHeader), ShellHostError>

  /// The batch command line that makes the same report.
  func commandLine(for request: ReportRequest) -> String

  /// Opens the source of matching functions in the user's editor; false if it is not found.
  func openSource(matching pattern: String, _ options: Options) -> Bool
}

/// A sentence about something that went wrong below the shell.
package struct ShellHostError: Error, Equatable {
  /// The sentence.
  package let message: String
  /// What would have worked, to stand behind it unless only pprof's words are wanted.
  package let advice: String

  /// Takes the sentence.
  package init(_ message: String, advice: String = "") {
    self.message = message
    self.advice = advice
  }
}
