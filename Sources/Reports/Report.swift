/// What a command found out, as data; a renderer turns it into bytes without computing anything.
package struct Report: Sendable, Equatable {
  package var header: ReportHeader
  package var body: Shape

  /// Pairs facts about the whole with the findings.
  package init(header: ReportHeader, body: Shape) {
    self.header = header
    self.body = body
  }
}

extension Report {
  /// What a gate says, where one was asked for.
  package var gate: GateOutcome? {
    guard case .comparison(let table) = body else { return nil }
    return table.gate
  }
}

/// The forms findings can take; a new one is a compile error in every renderer until handled.
package enum Shape: Sendable, Equatable {
  case top(TopTable)
  case callers(CallerTable)
  case listing(Listing)
  case code(CodeListing)
  case comparison(ComparisonTable)
  case costs(CallCosts)
  case digest(Digest)
  case frames(FrameTree)
  case explanation(Explanation)
  case flame(FlameGraph)
  case graph(Graph)
  case lines(PlainLines)
  case page(ProfilePage)
  case raw(RawProfile)
  case source(AnnotatedSource)
  case stacks(StackList)
  case tags(TagTable)
}
