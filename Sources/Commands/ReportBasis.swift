import Analysis
import Profiles
import RegularExpressions
import Reports

/// What every report starts from: the profile as the options want it seen, and the facts above it.
struct ReportBasis {
  private(set) var view: ProfileView
  var header: ReportHeader
  let trimming: Trimming
  var notices: [CommandNotice]
  /// Units of numeric labels, in the whole profile.
  let labelUnits: LabelUnits
  private let memo: ReportMemo?
  private var key: SumKey

  /// Filters, chooses the value and tells frames apart, in pprof's order.
  init(_ input: CommandInput, keepsBinaries: Bool = false) throws(CommandError) {
    try self.init(input) { $0.keepsBinaries = keepsBinaries }
  }

  /// The same with frames told apart in another way than the options say.
  init(_ input: CommandInput, _ change: (inout Resolution) -> Void) throws(CommandError) {
    let filtered = try FilteredReport(input)
    try input.continueUnlessInterrupted()
    notices = filtered.notices
    header = filtered.header
    labelUnits = filtered.labelUnits
    var resolution = Resolution(input.options)
    change(&resolution)
    memo = input.memo
    key = SumKey(input.options, resolution)
    view = Self.view(memo, key) {
      ProfileView(
        filtered.profile,
        values: SampleValues(filtered.profile, column: filtered.column, input.options),
        resolution: resolution)
    }
    var trimming = Trimming(input.options)
    if input.options.hasBase, !input.options.isCompatible {
      // Where a program costs as much as before, differences add up to next to nothing.
      trimming.leastWhole = view.values.whole(base: filtered.profile.baseSamples).magnitude
    }
    self.trimming = trimming
    try input.continueUnlessInterrupted()
  }

  /// The facts above a report on the whole profile.
  static func header(_ profile: Profile, _ options: Options) throws(CommandError) -> ReportHeader {
    let column = try SampleSelection.column(of: profile, named: options.sampleIndex)
    let values = SampleValues(profile, column: column, options)
    let base = profile.baseSamples
    let total = values.total(base: base).value
    return header(
      profile, column, options, (total, options.isCompatible ? total : values.whole(base: base)))
  }

  /// The facts above a report on a filtered profile, with its total and what shares are of.
  static func header(
    _ profile: Profile, _ column: Int, _ options: Options, _ sums: (total: Int64, whole: Int64)
  ) -> ReportHeader {
    let type = profile.typeName(column)
    let sampleUnit = profile.strings[profile.sampleTypes[column].unit]
    var format = ValueFormat(
      sampleUnit: sampleUnit, outputUnit: options.shownUnit(of: sampleUnit),
      ratio: 1 / options.divideBy)
    format.wraps = options.isCompatible
    let facts = ProfileFacts(profile, sampleType: options.mean ? "mean_" + type : type)
    var header = ReportHeader(profile: facts, format: format, total: sums.total)
    if sums.whole != sums.total { header.sumBehindMean = sums.whole }
    header.isCompact = options.compactLabels
    header.isCompatible = options.isCompatible
    header.isDifference = options.hasBase
    header.activeFilters = activeFilters(options)
    if profile.strings.keepsForeignBytes { header.cutFilters() }
    return header
  }

  private static func activeFilters(_ options: Options) -> [ReportHeader.ActiveFilter] {
    let filters = [
      ("focus", options.focus), ("ignore", options.ignore), ("hide", options.hide),
      ("show", options.show), ("show_from", options.showFrom), ("tagfocus", options.tagFocus),
      ("tagignore", options.tagIgnore), ("tagshow", options.tagShow), ("taghide", options.tagHide),
    ]
    return filters.filter { !$0.1.isEmpty }.map { .init(name: $0.0, value: $0.1) }
  }
}

extension ReportHeader {
  /// Cuts what is listed of filters as Go's pprof does, inside of characters too.
  fileprivate mutating func cutFilters() {
    hasCutFilters = true
    for index in activeFilters.indices {
      let name = activeFilters[index].name.utf8.count + 1
      let value = Array(activeFilters[index].value.utf8)
      let length = max(0, ReportHeader.longestFilter - name)
      activeFilters[index].value =
        ForeignBytes.text(value.prefix(length)) + (value.count > length ? "…" : "")
    }
  }
}

extension ReportBasis {
  private static func view(
    _ memo: ReportMemo?, _ key: SumKey, _ make: () -> ProfileView
  ) -> ProfileView {
    if let memo { memo.view(key, make: make) } else { make() }
  }

  /// Looks at another profile of the same samples from here on; the name says what was made of it.
  mutating func reshape(_ name: String, _ change: (Profile) -> Profile) {
    key.shape = name
    let whole = view
    view = Self.view(memo, key) {
      ProfileView(change(whole.profile), values: whole.values, resolution: whole.resolution)
    }
  }

  /// All nodes added up, without edges.
  var graph: CallGraph {
    if let memo { return memo.graph(key) { CallGraph(view, withEdges: false) } }
    return CallGraph(view, withEdges: false)
  }

  /// The same with nodes told apart in another way.
  func graph(_ resolution: Resolution) -> CallGraph {
    func make() -> CallGraph {
      let view = ProfileView(view.profile, values: view.values, resolution: resolution)
      return CallGraph(view, withEdges: false)
    }
    var key = key
    key.resolution = resolution
    return memo?.graph(key, make: make) ?? make()
  }

  /// All stacks merged.
  var tree: FlameTree {
    if let memo { return memo.tree(key) { FlameTree([view]) } }
    return FlameTree([view])
  }

  /// Paths from the roots of all stacks, those below a cutoff left out.
  func paths(above cutoff: UInt64) throws(CommandError) -> FramePaths {
    try paths(PathsKey(sums: key, cutoff: cutoff)) { () throws(CommandError) in
      let tree = tree
      let roots = tree.children(of: 0).map { Int($0) }
      return FramePaths(tree, from: roots, callers: false, cutoff: cutoff)
    }
  }

  /// Paths to functions that match, or on from them, those below a cutoff left out.
  func paths(
    around pattern: RegularExpression, callers: Bool, above cutoff: UInt64
  ) throws(CommandError) -> FramePaths {
    let key = PathsKey(
      sums: key, pattern: pattern.pattern, isOfCallers: callers, cutoff: cutoff)
    return try paths(key) { () throws(CommandError) in
      let tree = tree
      let nodes = tree.outermost { pattern.matches($0.printableName) }
      guard !nodes.isEmpty else {
        throw CommandError.noMatches(pattern.pattern).after(notices)
      }
      return FramePaths(tree, from: nodes, callers: callers, cutoff: cutoff)
    }
  }

  private func paths(_ key: PathsKey, _ make: () throws(CommandError) -> FramePaths)
    throws(CommandError) -> FramePaths
  {
    if let memo { try memo.paths(key, make: make) } else { try make() }
  }

  private func trimmed(_ purpose: TrimmedKey.Purpose, _ make: () -> TrimmedGraph) -> TrimmedGraph {
    let key = TrimmedKey(sums: key, trimming: trimming, purpose: purpose)
    return if let memo { memo.trimmed(key, make: make) } else { make() }
  }

  /// The view, with what its graphs were added up from before.
  private var remembered: ProfileView {
    var view = view
    view.edgeMemo = memo?.edges(key)
    view.pictureMemo = memo?.pictures(key)
    return view
  }

  /// A graph cut down as the options say, with what was cut noted in the header, and the unit
  /// chosen that suits what is left.
  mutating func trimmedGraph(edges scope: EdgeScope = .all) -> TrimmedGraph {
    let trimmed = tableGraph(edges: scope)
    describe(trimmed)
    return trimmed
  }

  /// The same without a word about it.
  func tableGraph(edges scope: EdgeScope = .all) -> TrimmedGraph {
    trimmed(.table(scope)) { TrimmedGraph(remembered, trimming, edges: scope, of: graph) }
  }

  /// The same for a picture, in which edges that were dropped are mentioned too.
  mutating func pictureGraph(_ options: Options) -> TrimmedGraph {
    let display = TagDisplay(
      units: labelUnits, outputUnit: options.unit, showsBytesOnly: options.isCompatible)
    let purpose = TrimmedKey.Purpose.picture(unit: options.unit, isTree: options.callTree)
    let trimmed = trimmed(purpose) {
      options.callTree
        ? TrimmedGraph(treePicture: view, trimming, display)
        : TrimmedGraph(picture: remembered, trimming, display, of: graph)
    }
    describe(trimmed)
    let cutoff =
      isExact
      ? trimmed.edgeCutoff : share(of: header.total, trimming.edgeFraction)
    header.selection?.droppedEdges = trimmed.droppedEdges
    header.selection?.edgeCutoff = cutoff
    return trimmed
  }

  private mutating func describe(_ trimmed: TrimmedGraph) {
    var selection = ReportHeader.Selection()
    let graph = trimmed.graph
    selection.shownFlat = sharesSums ? graph.flatOfAll : graph.shownFlat
    if sharesSums, view.values.divisors != nil { selection.shownSum = graph.flatSum }
    selection.shownNodes = trimmed.graph.listed.count
    selection.candidateNodes = trimmed.candidateNodes
    selection.droppedNodes = trimmed.droppedNodes
    selection.nodeCutoff =
      isExact
      ? trimmed.nodeCutoff : share(of: header.total, trimming.nodeFraction)
    header.selection = selection
    header.format.outputUnit = OutputUnit.chosen(header.format, trimmed.graph, header.total)
  }

  /// Whether cutoffs are told as they were; Go's pprof tells those of the profile without filters.
  private var isExact: Bool { !header.isCompatible }

  /// Whether means have the shares of their sums; Go's pprof has shares of means in means.
  var sharesSums: Bool { !header.isCompatible }

  private func share(of total: Int64, _ fraction: Double) -> Int64 {
    Overflow.wraps.size(Overflow.wraps.number(Double(total) * fraction))
  }
}

extension ProfileFacts {
  /// What a profile says about itself.
  init(_ profile: Profile, sampleType: String) {
    self.init()
    if let main = profile.mappings.first {
      let file = profile.strings[main.file]
      binary = file.isEmpty ? "" : Path.base(file)
      buildID = profile.strings[main.buildID]
    }
    comments = Array(
      profile.comments.lazy.map { profile.strings[$0] }.filter { !$0.hasPrefix("#") })
    self.sampleType = sampleType
    documentation = profile.strings[profile.documentationURL]
    timeNanoseconds = profile.timeNanoseconds
    durationNanoseconds = profile.durationNanoseconds
  }
}

extension Resolution {
  /// What the options tell nodes apart by.
  init(_ options: Options) {
    self.init()
    let granularity = options.granularity ?? .functions
    keepsNames = granularity != .files
    keepsFiles = granularity != .functions
    keepsLines = granularity == .lines || granularity == .addresses
    keepsAddresses = granularity == .addresses
    keepsInlines = !options.noInlines
    joinsFiles = !options.isCompatible
    // Addresses with inlined calls are reported as the profile has them, columns and all.
    keepsColumns = options.showColumns || (keepsAddresses && keepsInlines)
    trimming = PathTrimming(trimPath: options.trimPath, sourcePath: options.sourcePath)
  }
}

extension Trimming {
  /// How much the options want shown.
  init(_ options: Options) {
    self.init()
    nodeCount = options.nodeCount
    nodeFraction = options.nodeFraction
    edgeFraction = options.edgeFraction
    order = options.sort == .cum ? .cum : .flat
    dropsNegative = options.dropNegative
  }
}
