import Analysis
import Synchronization

/// What reports of one session share: the profile as filters leave it, and what it adds up to.
///
/// Only values are kept, each under all that it was made from, so that a report made with them is
/// the report made without. What is kept is bounded by `limit` filtered profiles, views, sums and
/// trimmed graphs each, the oldest dropped first; a filtered profile shares with the whole one all
/// columns it did not touch.
package final class ReportMemo: Sendable {
  /// How many values of a kind are kept.
  static let limit = 4
  /// How many profiles' stacks stay packed; each may take 100 MB.
  static let packedLimit = 2
  /// A tree of more nodes than this is made anew each time; it would take more than 40 MB.
  static let largestTree = 1 << 20

  private struct State {
    var filtered = Shelf<Options, FilteredInput>(limit: ReportMemo.limit)
    var views = Shelf<SumKey, ProfileView>(limit: ReportMemo.limit)
    var graphs = Shelf<SumKey, CallGraph>(limit: ReportMemo.limit)
    var trimmed = Shelf<TrimmedKey, TrimmedGraph>(limit: ReportMemo.limit)
    var edges = Shelf<SumKey, EdgeMemo>(limit: ReportMemo.packedLimit)
    var pictures = Shelf<SumKey, PictureMemo>(limit: ReportMemo.packedLimit)
    var trees = Shelf<SumKey, FlameTree>(limit: 1)
    var paths = Shelf<PathsKey, FramePaths>(limit: ReportMemo.limit)
  }

  private let state = Mutex(State())

  /// Remembers nothing yet.
  package init() {}

  /// How many filtered profiles are kept.
  package var filterCount: Int { state.withLock { $0.filtered.count } }

  /// The profile as the options' filters leave it.
  func filtered(_ options: Options, make: () throws(CommandError) -> FilteredInput)
    throws(CommandError) -> FilteredInput
  {
    try value(for: options.forFilters, on: \.filtered, make: make)
  }

  /// The filtered profile with its nodes told apart.
  func view(_ key: SumKey, make: () -> ProfileView) -> ProfileView {
    value(for: key, on: \.views, make: make)
  }

  /// All nodes added up, without edges.
  func graph(_ key: SumKey, make: () -> CallGraph) -> CallGraph {
    value(for: key, on: \.graphs, make: make)
  }

  /// What the edges of a view are added up from; empty at first.
  func edges(_ key: SumKey) -> EdgeMemo {
    value(for: key, on: \.edges) { EdgeMemo() }
  }

  /// What the pictures of a view are cut from; empty at first.
  func pictures(_ key: SumKey) -> PictureMemo {
    value(for: key, on: \.pictures) { PictureMemo() }
  }

  /// A graph cut down to what a report shows.
  func trimmed(_ key: TrimmedKey, make: () -> TrimmedGraph) -> TrimmedGraph {
    value(for: key, on: \.trimmed, make: make)
  }

  /// All stacks merged.
  func tree(_ key: SumKey, make: () -> FlameTree) -> FlameTree {
    if let known = state.withLock({ $0.trees.value(for: key) }) { return known }
    let made = make()
    if made.count <= Self.largestTree { state.withLock { $0.trees.keep(made, for: key) } }
    return made
  }

  /// Paths through all stacks, which are light where their tree is not.
  func paths(_ key: PathsKey, make: () throws(CommandError) -> FramePaths)
    throws(CommandError) -> FramePaths
  {
    try value(for: key, on: \.paths, make: make)
  }

  private func value<Key, Value, Failure: Error>(
    for key: Key, on shelf: WritableKeyPath<State, Shelf<Key, Value>>,
    make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let known = state.withLock({ $0[keyPath: shelf].value(for: key) }) { return known }
    let made = try make()
    state.withLock { $0[keyPath: shelf].keep(made, for: key) }
    return made
  }
}
