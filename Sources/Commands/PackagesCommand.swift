import Analysis
import Profiles
import Reports

/// `pkgs`: packages with what their functions cost.
enum PackagesCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    basis.reshape("packages") { $0.withPackagesAsFunctions() }
    return TopCommand.result(&basis)
  }
}
