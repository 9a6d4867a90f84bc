import Bytes
import Commands
package import Driver

extension ReportViewing {
  /// Shows reports as the process's environment says; nil where a report is to be written out: a
  /// page that was asked for on the command line, unless pprof's ways are wanted.
  package static func ofProcess(for invocation: Invocation) -> ReportViewing? {
    var isInBackground = true
    if case .report(let request) = invocation.action {
      guard request.options.format.isEmpty,
        request.command.format != .html || invocation.wording == .compatible
      else { return nil }
      isInBackground = false
    }
    let variable = ProcessEnvironment.value
    let folder = variable("TMPDIR")
    var programs = ViewerPrograms(browser: variable("BROWSER"), path: variable("PATH"))
    programs.hasDesktop = !(variable("DISPLAY") + variable("WAYLAND_DISPLAY")).isEmpty
    return ReportViewing(
      programs, folder: folder.isEmpty ? "/tmp" : folder, isInBackground: isInBackground)
  }
}
