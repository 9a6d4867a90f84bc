package import Profiles

/// Everything a user can set about a report; the defaults are those of a fresh session.
package struct Options: Sendable, Equatable {
  /// File to write the report to; empty for the standard output.
  package var output = ""
  /// Name of the format of reports; empty leaves it to the file's name, and to text.
  package var format = ""
  /// Whether flame graphs have their root at the bottom.
  package var flames = false
  /// Name of the side whose values give differential flame graphs their shape; empty for both.
  package var flameShape = ""
  /// What flame graphs merge stacks by; empty for what the granularity says.
  package var flameBy = ""
  /// Whether differential flame graphs compare shares of both totals.
  package var flameRelative = false

  /// Whether places reached along different paths stay apart.
  package var callTree = false
  /// Whether percentages relate to the filtered part.
  package var relativePercentages = false
  /// Unit of printed values, or `minimum` or `auto`.
  package var unit = "minimum"
  /// Whether the lines that describe the profile are left out.
  package var compactLabels = false
  /// Colon-separated directories to look for source files in.
  package var sourcePath = ""
  /// Colon-separated prefixes taken off recorded source paths.
  package var trimPath = ""
  /// Whether x86 instructions are spelled as Intel does.
  package var intelSyntax = false
  /// Whether values are divided by the sample's first value.
  package var mean = false
  /// Name or index of the value to report; empty for the profile's default.
  package var sampleIndex = ""
  /// Number all values are divided by.
  package var divideBy = 1.0
  /// Whether the profile is scaled to the total of its base.
  package var normalize = false
  /// Ranking of rows and nodes.
  package var sort = SortOrder.flat

  /// Comma-separated label keys to be shown as frames at the root.
  package var tagRoot = ""
  /// Comma-separated label keys to be shown as frames at the leaf.
  package var tagLeaf = ""

  /// Whether nodes with negative values are dropped.
  package var dropNegative = false
  /// Most nodes to show; -1 leaves the choice to the command.
  package var nodeCount = -1
  /// Share of the total below which nodes are dropped.
  package var nodeFraction = 0.005
  /// Share of the total below which edges are dropped.
  package var edgeFraction = 0.001
  /// Whether the three limits above apply at all.
  package var trim = true
  /// Expression of which a stack needs a match.
  package var focus = ""
  /// Expression of which a stack must have no match.
  package var ignore = ""
  /// Expression below whose matches frames are dropped.
  package var pruneFrom = ""
  /// Expression whose matching frames are dropped.
  package var hide = ""
  /// Expression whose matching frames alone are kept.
  package var show = ""
  /// Expression above whose matches frames are dropped.
  package var showFrom = ""
  /// Tag filter that a sample has to pass.
  package var tagFocus = ""
  /// Tag filter that a sample must not pass.
  package var tagIgnore = ""
  /// Expression for the label keys to show.
  package var tagShow = ""
  /// Expression for the label keys not to show.
  package var tagHide = ""
  /// Whether inlined functions count as their caller.
  package var noInlines = false
  /// Whether column numbers tell lines apart.
  package var showColumns = false

  /// Unit of aggregation; `nil` leaves the choice to the command.
  package var granularity: Granularity?

  /// Whether reports keep to pprof's bytes even where they are broken.
  package var isCompatible = false

  /// What becomes of sums that 64 bits do not hold.
  package var overflow: Overflow { isCompatible ? .wraps : .cuts }

  /// Whether the profile is the difference to a base.
  package var hasBase = false

  /// What only comparisons look at.
  package var comparison = ComparisonOptions()

  /// Takes all the defaults.
  package init() {}
}

extension Options {
  /// Spelling of the ranking; setting an unknown one changes nothing.
  package var sortName: String {
    get { sort.rawValue }
    set { sort = SortOrder(rawValue: newValue) ?? sort }
  }

  /// Spelling of the granularity, empty when left to the command.
  package var granularityName: String {
    get { granularity?.rawValue ?? "" }
    set { granularity = Granularity(rawValue: newValue) }
  }
}
