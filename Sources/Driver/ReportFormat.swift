import Commands
import Rendering

/// Finds out what reports are to be written as.
package enum ReportFormat {
  /// The names of all formats.
  package static var names: [String] { RendererCatalog.renderers.map(\.name) }

  /// Why a name is none of a format's; nil if it is one, or empty.
  package static func problem(withName name: String) -> FormatError? {
    guard !name.isEmpty, RendererCatalog.renderer(named: name) == nil else { return nil }
    return .unknown(name, nearest: Spelling.nearest(to: name, among: names).first, known: names)
  }

  /// The renderer that a report's options ask for, by a name or by the output file's.
  ///
  /// A command whose reports are files of a kind of their own knows no other.
  static func renderer(for request: ReportRequest) throws(UserError) -> Renderer {
    let options = request.options
    if let problem = problem(withName: options.format) { throw .format(problem) }
    let named = RendererCatalog.renderer(named: options.format)
    guard request.command.format == .text else {
      guard let named else {
        return RendererCatalog.picture(named: request.command.format.rawValue)
          ?? RendererCatalog.text
      }
      let isPage = request.command.format == .html
      if isPage, named.name == RendererCatalog.text.name { return named }
      // What is drawn may also be a table; a renderer that cannot write it says so.
      if request.command.format == .svg { return named }
      throw .format(.notWritable(command: request.command.name, format: named.name))
    }
    let byFile = options.isCompatible ? nil : RendererCatalog.renderer(forFile: options.output)
    return named ?? byFile ?? RendererCatalog.text
  }
}

/// Why a report cannot be written as it should be.
package enum FormatError: Error, Equatable, Sendable {
  /// No format has this name.
  case unknown(String, nearest: String?, known: [String])
  /// The command's findings cannot be put into the format.
  case notWritable(command: String, format: String)
  /// None of the programs that make such a picture is installed.
  case needsProgram([String], format: String)
  /// The program that makes such a picture did not.
  case programFailed(String, format: String)
}
