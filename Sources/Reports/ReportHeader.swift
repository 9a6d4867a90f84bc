/// Facts about the profile and about what of it is shown.
package struct ReportHeader: Sendable, Equatable {
  package var profile: ProfileFacts
  package var format: ValueFormat
  /// The value of all samples.
  package var total: Int64
  /// Where values are means, the sum that the total is the mean of.
  package var sumBehindMean: Int64?
  /// How many columns there are to write to; nil for any number.
  package var width: Int?
  /// Whether the facts about the profile are left out of the text.
  package var isCompact = false
  /// Whether the text keeps to pprof's bytes even where they are broken.
  package var isCompatible = false
  /// Whether a base was taken away, so that the time it took says nothing about the total.
  package var isDifference = false
  /// The filters in force, in the order they are listed.
  package var activeFilters: [ActiveFilter] = []
  /// Whether their values have been cut to the length that is shown.
  package var hasCutFilters = false
  package var selection: Selection?

  /// The longest filter that is listed whole, with its name, in bytes.
  package static let longestFilter = 80

  /// Facts for a report on `total`.
  package init(profile: ProfileFacts, format: ValueFormat, total: Int64) {
    self.profile = profile
    self.format = format
    self.total = total
  }

  /// What percentages are of.
  package var whole: Int64 { sumBehindMean ?? total }

  /// An option that left samples or frames out.
  package struct ActiveFilter: Sendable, Equatable {
    package var name: String
    package var value: String

    /// Names an option and its value.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What trimming left, and what it took away.
  package struct Selection: Sendable, Equatable {
    /// The flat values shown, added up, or their mean.
    package var shownFlat: Int64 = 0
    /// Where that is a mean, the sum behind it.
    package var shownSum: Int64?
    package var shownNodes = 0
    /// The nodes there were before only the first so many were taken.
    package var candidateNodes = 0
    package var droppedNodes = 0
    package var nodeCutoff: Int64 = 0
    package var droppedEdges = 0
    package var edgeCutoff: Int64 = 0

    /// Nothing shown, nothing dropped.
    package init() {}

    /// What of the whole is shown.
    package var shownPart: Int64 { shownSum ?? shownFlat }
  }
}

/// What a profile says about itself.
package struct ProfileFacts: Sendable, Equatable {
  package var binary = ""
  package var buildID = ""
  /// The comments meant for people: those that do not begin with `#`.
  package var comments: [String] = []
  package var sampleType = ""
  package var documentation = ""
  package var timeNanoseconds: Int64 = 0
  package var durationNanoseconds: Int64 = 0

  /// Says nothing yet.
  package init() {}
}
