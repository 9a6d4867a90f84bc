import Analysis

/// All that the sums of a view depend on, within one profile.
struct SumKey: Equatable, Sendable {
  /// The options that choose samples, frames and values.
  var filters: Options
  var resolution: Resolution
  /// What the profile was made into after it was filtered; empty for nothing.
  var shape = ""

  init(_ options: Options, _ resolution: Resolution) {
    filters = options.forFilters
    self.resolution = resolution
  }
}

/// All that a trimmed graph depends on, within one profile.
struct TrimmedKey: Equatable, Sendable {
  /// What the graph is for, which decides how it is cut down.
  enum Purpose: Equatable, Sendable {
    case table(EdgeScope)
    /// Numbers of labels are shown in some unit.
    case picture(unit: String, isTree: Bool)
  }

  var sums: SumKey
  var trimming: Trimming
  var purpose: Purpose
}

/// All that paths through merged stacks depend on, within one profile.
struct PathsKey: Equatable, Sendable {
  var sums: SumKey
  /// The functions that paths begin at; nil for the roots of all stacks.
  var pattern: String?
  var isOfCallers = false
  var cutoff: UInt64
}

extension Options {
  /// The options with all that is no business of `FilteredInput` as it usually is.
  ///
  /// A new option is taken to matter until it is named here.
  var forFilters: Options {
    var result = self
    let usual = Options()
    result.takeDelivery(of: usual)
    result.takeNodes(of: usual)
    result.takeTrimming(of: usual)
    return result
  }

  private mutating func takeDelivery(of usual: Options) {
    output = usual.output
    format = usual.format
    flames = usual.flames
    flameShape = usual.flameShape
    compactLabels = usual.compactLabels
    intelSyntax = usual.intelSyntax
    comparison = usual.comparison
  }

  /// What tells nodes apart is part of a `Resolution`.
  private mutating func takeNodes(of usual: Options) {
    granularity = usual.granularity
    noInlines = usual.noInlines
    showColumns = usual.showColumns
    sourcePath = usual.sourcePath
    trimPath = usual.trimPath
  }

  /// What cuts graphs down is part of a `Trimming`.
  private mutating func takeTrimming(of usual: Options) {
    sort = usual.sort
    callTree = usual.callTree
    dropNegative = usual.dropNegative
    nodeCount = usual.nodeCount
    nodeFraction = usual.nodeFraction
    edgeFraction = usual.edgeFraction
    trim = usual.trim
  }
}
