import Bytes
package import Commands
package import Driver
package import Rendering
package import Reports

extension Session: ShellHost {
  /// Lines that describe the profile to somebody who has just opened it.
  package func greeting(_ options: Options) -> [String] {
    tellUnits()
    return description(options)
  }

  /// Finds the value that a name, an index or an empty text selects, or says why there is none.
  package func sampleType(selectedBy text: String) -> Result<String, ShellHostError> {
    Self.result { () throws(UserError) in try sampleType(selectedBy: text) }
  }

  /// Makes a report, or says why there is none; returns the names of its rows.
  package func make(_ request: ReportRequest) -> Result<[String], ShellHostError> {
    Self.result { () throws(UserError) in try deliver(request).rows }
  }

  /// What the terminal can show; nil without one.
  package var screenStyle: TerminalStyle? { screen }

  /// The tree that a report on calls consists of, with the facts above it.
  package func stacks(for request: ReportRequest)
    -> Result<(FrameTree, ReportHeader), ShellHostError>
  {
    Self.result { () throws(UserError) in
      let result = try leavable { session throws(UserError) in try session.run(request) }
      guard case .report(let report) = result.content,
        case .frames(let tree) = report.body
      else { throw .command(.noTree(command: request.command.name)) }
      return (tree, report.header)
    }
  }

  /// The batch command line that makes the same report.
  package func commandLine(for request: ReportRequest) -> String {
    BatchCommandLine.text(request, sources)
  }

  /// Opens the source of matching functions in the user's editor; false if it is not found.
  package func openSource(matching pattern: String, _ options: Options) -> Bool {
    guard let (file, line) = hottestLine(matching: pattern, options),
      let path = environment.sourcePath(file, options)
    else { return false }
    let variables = ["VISUAL", "EDITOR"].map(ProcessEnvironment.value)
    let editor = variables.first { !$0.isEmpty } ?? "vi"
    // The file's name comes from the profile: the shell must not read it.
    ShellCommand.run(editor + " \"$@\"", ["+\(line)", path])
    return true
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
