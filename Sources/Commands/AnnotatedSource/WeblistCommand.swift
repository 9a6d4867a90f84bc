import Analysis
import Profiles
import RegularExpressions
import Reports

/// `weblist`: the source of matching functions with what each line costs, and the machine code that
/// was made of it.
enum WeblistCommand: ReportMaker {
  static func run(_ original: CommandInput) throws(CommandError) -> CommandResult {
    let input = original.addingUp
    guard let argument = input.argument else { throw .noMatches("") }
    let report = try FilteredReport(input)
    let costs = AddressCosts(report, input.options)
    let interest = SourceInterest(report.profile, costs, argument, input.environment)
    guard !interest.locations.isEmpty else {
      throw CommandError.noMatches(argument.pattern).after(report.notices)
    }
    var code = SampledCode(report.profile, interest)
    code.read(input, costs)
    let lines = SourceLines(code, interest)
    var doubts = SourceDoubts(input)
    for (file, line) in lines.sampled { doubts.check(file, sampled: line) }
    let body = AnnotatedSource(
      argument: argument.pattern, functions: lines.functions(input))
    return CommandResult(
      .report(Report(header: report.header, body: .source(body))),
      notices: report.notices + original.sumNotices + code.notices + doubts.notices)
  }
}
