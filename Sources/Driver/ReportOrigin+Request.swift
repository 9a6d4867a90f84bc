import Commands
import Reports

extension ReportOrigin {
  /// What a request says of the report made for it.
  init(_ request: ReportRequest, _ notices: [Notice]) {
    self.init(
      tool: (ProgramIdentity.name, ProgramIdentity.version), command: request.command.name,
      argument: request.argument)
    options = request.options.changes
    warnings = notices.map { $0.message(in: .exact) }
  }
}

extension Options {
  /// The options that are not as they are in a fresh session; where the report goes is none of its
  /// business.
  fileprivate var changes: [Fact.Member] {
    let usual = Options()
    return OptionCatalog.entries.compactMap { entry in
      guard !["format", "output"].contains(entry.name), text(of: entry) != usual.text(of: entry)
      else { return nil }
      return Fact.Member(entry.name, fact(of: entry))
    }
  }

  private func fact(of entry: OptionEntry) -> Fact {
    switch entry.kind {
    case .flag(let path): .flag(self[keyPath: path])
    case .integer(let path): .integer(self[keyPath: path])
    case .number(let path): .number(self[keyPath: path])
    case .text, .choice: .text(text(of: entry))
    }
  }
}
