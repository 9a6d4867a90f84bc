import RegularExpressions
import Reports

/// `explain`: what the words of reports mean.
enum ExplainCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    let word = input.argument?.pattern ?? ""
    guard let text = Glossary.explanation(of: word) else {
      throw .unknownChoice(word, known: Glossary.words)
    }
    let header = try ReportBasis.header(input.profile, input.options)
    return CommandResult(
      .report(Report(header: header, body: .lines(PlainLines(text)))), notices: [])
  }
}
