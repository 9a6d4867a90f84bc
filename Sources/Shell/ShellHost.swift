package import Commands
package import Driver

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

  /// Makes a report, or says why there is none.
  func make(_ request: ReportRequest) -> Result<Void, ShellHostError>
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
