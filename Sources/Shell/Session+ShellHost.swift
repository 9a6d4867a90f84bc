import Bytes
package import Commands
package import Driver

extension Session: ShellHost {
  /// Lines that describe the profile to somebody who has just opened it.
  package func greeting(_ options: Options) -> [String] {
    description(options)
  }

  /// Finds the value that a name, an index or an empty text selects, or says why there is none.
  package func sampleType(selectedBy text: String) -> Result<String, ShellHostError> {
    Self.result { () throws(UserError) in try sampleType(selectedBy: text) }
  }

  /// The share of the profile's total that the options' filters leave; nil without filters.
  package func survivingShare(_ options: Options) -> Double? {
    SurvivingShare.of(profile, options)
  }

  /// Makes a report, or says why there is none.
  package func make(_ request: ReportRequest) -> Result<Void, ShellHostError> {
    Interruption.clear()
    return Self.result { () throws(UserError) in let _: GateVerdict? = try make(request) }
  }

  private static func result<Value>(_ body: () throws(UserError) -> Value)
    -> Result<Value, ShellHostError>
  {
    do throws(UserError) {
      return .success(try body())
    } catch {
      return .failure(ShellHostError(error.message, advice: error.advice))
    }
  }
}
