import Analysis
import Profiles
import Reports

/// `pkgs`: packages with what their functions cost.
enum PackagesCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    basis.reshape("packages") { $0.withPackagesAsFunctions() }
    var result = TopCommand.result(&basis)
    result.forgetInlining()
    return result
  }
}

extension CommandResult {
  /// Functions are inlined, packages are not.
  fileprivate mutating func forgetInlining() {
    guard case .report(var report) = content, case .top(var table) = report.body else { return }
    for index in table.rows.indices { table.rows[index].inlining = .never }
    report.body = .top(table)
    content = .report(report)
  }
}
