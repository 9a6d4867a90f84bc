extension ReportHeader {
  /// What the header says, as named values.
  package var facts: [(String, Fact)] {
    [
      ("profile", profile.fact), ("value", valueFact),
      ("truncation", selection.map(truncation) ?? .none),
    ]
  }

  private var valueFact: Fact {
    .members(
      [
        ("type", .nonEmpty(profile.sampleType)), ("unit", .nonEmpty(format.sampleUnit)),
        ("total", fact(total)), ("shown_in", .nonEmpty(format.outputUnit)),
      ] + (sumBehindMean.map { [("whole", fact($0))] } ?? []))
  }

  private func truncation(_ selection: Selection) -> Fact {
    .members([
      ("shown_nodes", .integer(selection.shownNodes)),
      ("candidate_nodes", .integer(selection.candidateNodes)),
      ("shown_flat", fact(selection.shownFlat)),
      ("shown_flat_share", share(selection.shownPart)),
      ("dropped_nodes", .integer(selection.droppedNodes)),
      ("node_cutoff", fact(selection.nodeCutoff)),
      ("dropped_edges", .integer(selection.droppedEdges)),
      ("edge_cutoff", fact(selection.edgeCutoff)),
    ])
  }
}

extension ProfileFacts {
  /// Times are nanoseconds, since 1970 or long; nothing where the profile does not say.
  fileprivate var fact: Fact {
    .members([
      ("file", .nonEmpty(binary)), ("build_id", .nonEmpty(buildID)),
      ("comments", .list(comments.map { .text($0) })),
      ("documentation", .nonEmpty(documentation)),
      ("time_nanoseconds", timeNanoseconds == 0 ? .none : .integer(timeNanoseconds)),
      ("duration_nanoseconds", durationNanoseconds == 0 ? .none : .integer(durationNanoseconds)),
    ])
  }
}
