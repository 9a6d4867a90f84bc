import Synchronization

/// What the pictures of one view are cut from, once one was made.
///
/// Ranks and tags of the nodes worth showing do not depend on how many are shown.
package final class PictureMemo: Sendable {
  private struct State {
    var key: RankedNodes.Key
    var nodes: RankedNodes
  }

  private let state = Mutex<State?>(nil)

  /// Remembers nothing yet.
  package init() {}

  /// Nodes made from what is known of them, if anything is.
  func nodes(
    _ key: RankedNodes.Key, make: (_ known: RankedNodes?) -> RankedNodes
  ) -> RankedNodes {
    // Others wait for what is being made, as they most likely need the same.
    state.withLock { state in
      let made = make(state?.key == key ? state?.nodes : nil)
      state = State(key: key, nodes: made.remembered)
      return made
    }
  }
}
