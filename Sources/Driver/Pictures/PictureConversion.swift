import Bytes
package import Commands
import Rendering
package import Reports
package import Symbols

/// Makes pictures in formats that programs of this machine are needed for.
package struct PictureConversion {
  private let search: ProgramSearch
  private let runner: any ProgramRunner

  /// Looks for programs in some folders and runs them in some way.
  package init(_ search: ProgramSearch, _ runner: any ProgramRunner) {
    self.search = search
    self.runner = runner
  }

  /// Looks for programs where the process's environment says.
  static var here: PictureConversion {
    PictureConversion(ProgramSearch("", path: ProcessEnvironment.value("PATH")), Programs())
  }

  /// Whether a format needs another program.
  package static func isNeeded(for format: OutputFormat) -> Bool {
    switch format {
    case .gif, .png, .ps: true
    case .callgrind, .dot, .html, .pdf, .profile, .svg, .text: false
    }
  }

  /// The picture as the first program that can makes it.
  package func bytes(
    _ report: Report, as format: OutputFormat, origin: ReportOrigin
  ) throws(FormatError) -> [UInt8] {
    let programs = PictureProgram.all(for: format.rawValue)
    var failed: String?
    for program in programs {
      guard let path = search.path(of: program.name),
        let input = input(program.input, report, origin)
      else { continue }
      let picture = try? runner.output(of: path, program.arguments, input: input)
      if let picture, !picture.isEmpty { return picture }
      failed = failed ?? program.name
    }
    if let failed { throw .programFailed(failed, format: format.rawValue) }
    throw .needsProgram(programs.map(\.name), format: format.rawValue)
  }

  private func input(
    _ input: PictureProgram.Input, _ report: Report, _ origin: ReportOrigin
  ) -> [UInt8]? {
    switch input {
    case .svg, .pdf:
      RendererCatalog.picture(named: input.rawValue)?.render(report, origin)
    case .dot: TextRenderer.render(report)
    }
  }
}
