package import Rendering
package import Reports

/// A flame graph on a screen, as a pure machine: a key changes it and has an effect.
package struct FlameState: Sendable {
  /// What has to happen outside after a key.
  package enum Effect: Sendable, Equatable {
    case redraw
    case quit
    /// Show the source of a function.
    case list(String)
    case suspend
  }

  /// Which way the tree is looked at.
  package enum View: Sendable, Equatable {
    /// From the roots to the leaves.
    case whole
    /// From the leaves to the roots.
    case inverted
    /// Callers and callees of a function.
    case sandwich(String)
  }

  private let whole: FlameNodes
  package private(set) var nodes: FlameNodes
  /// Callers of a function, above its callees.
  package private(set) var upper: FlameNodes?
  package private(set) var view = View.whole
  package private(set) var zoomed = 0
  package private(set) var selected = 0
  /// Whether the selected node is among the callers.
  package private(set) var isAbove = false
  /// Text looked for; empty for none.
  package private(set) var search = ""
  /// Whether the text looked for is being typed.
  package private(set) var isTyping = false
  package private(set) var showsHelp = false
  package var size: TerminalSize {
    didSet { layOut() }
  }
  package private(set) var layout: FlameLayout
  package private(set) var upperLayout: FlameLayout?

  /// Shows a tree on a screen of some size.
  package init(_ tree: FrameTree, size: TerminalSize) {
    whole = FlameNodes(tree)
    nodes = whole
    self.size = size
    layout = FlameLayout(whole, zoomed: 0, columns: max(1, size.columns))
    selected = nodes.children[0].first ?? 0
  }

  private mutating func layOut() {
    let columns = max(1, size.columns)
    layout = FlameLayout(nodes, zoomed: isAbove ? 0 : zoomed, columns: columns)
    upperLayout = upper.map { FlameLayout($0, zoomed: isAbove ? zoomed : 0, columns: columns) }
  }

  /// The tree that the selected node belongs to.
  package var current: FlameNodes { isAbove ? upper ?? nodes : nodes }

  private var currentLayout: FlameLayout { isAbove ? upperLayout ?? layout : layout }

  /// Applies a key.
  package mutating func handle(_ key: Key) -> Effect {
    if isTyping { return type(key) }
    if showsHelp {
      showsHelp = false
      return .redraw
    }
    switch key {
    case .interrupt, .deleteOrEnd, .character("q"): return .quit
    case .suspend: return .suspend
    case .character("l") where selected != 0: return .list(current.names[selected])
    case .character("?"): showsHelp = true
    case .character("/"):
      isTyping = true
      search = ""
    default:
      if !move(key) { change(key) }
    }
    return .redraw
  }

  private mutating func change(_ key: Key) {
    switch key {
    case .enter: zoom(to: selected)
    case .backspace, .character("u"): zoom(to: current.parents[zoomed])
    case .escape, .cancel, .character("r"): reset()
    case .character("i"): show(view == .inverted ? .whole : .inverted)
    case .character("s"):
      if case .sandwich = view {
        show(.whole)
      } else if selected != 0 {
        show(.sandwich(current.names[selected]))
      }
    case .tab, .character("n"): findNext(1)
    case .character("N"): findNext(-1)
    default: break
    }
  }

  private mutating func reset() {
    search = ""
    show(.whole)
  }

  private mutating func zoom(to node: Int) {
    zoomed = node
    if node != 0 { selected = node }
    layOut()
  }

  private mutating func show(_ view: View) {
    self.view = view
    upper = nil
    switch view {
    case .whole: nodes = whole
    case .inverted: nodes = whole.inverted()
    case .sandwich(let name):
      nodes = whole.callees(of: name)
      upper = whole.callers(of: name)
    }
    isAbove = false
    zoomed = 0
    selected = nodes.children[0].first ?? 0
    layOut()
  }
}

extension FlameState {
  /// Moves between boxes; false if the key does not.
  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): step(toRoot: !isAbove)
    case .down, .character("j"): step(toRoot: isAbove)
    case .left, .character("h"): stepAside(-1)
    case .right: stepAside(1)
    case .home: if let first = rowBoxes.first { selected = first.node }
    case .end: if let last = rowBoxes.last { selected = last.node }
    default: return false
    }
    return true
  }

  private var rowBoxes: [FlameLayout.Box] {
    currentLayout.place(of: selected).map { currentLayout.rows[$0.row] } ?? []
  }

  private mutating func step(toRoot: Bool) {
    guard toRoot else {
      let below = current.children[selected].first { currentLayout.place(of: $0) != nil }
      if let below { selected = below }
      return
    }
    let parent = current.parents[selected]
    if parent != 0 {
      selected = parent
    } else if let upper {
      // The function in the middle belongs to both halves.
      isAbove.toggle()
      zoomed = 0
      selected = (isAbove ? upper : nodes).children[0].first ?? 0
      layOut()
    }
  }

  private mutating func stepAside(_ step: Int) {
    guard let (row, index) = currentLayout.place(of: selected) else { return }
    let boxes = currentLayout.rows[row]
    if boxes.indices.contains(index + step) { selected = boxes[index + step].node }
  }

  private mutating func type(_ key: Key) -> Effect {
    switch key {
    case .character(let character): search.append(character)
    case .paste(let text): search += text
    case .backspace: search = String(search.dropLast())
    case .escape, .cancel, .interrupt:
      search = ""
      isTyping = false
    case .enter, .tab:
      isTyping = false
      findNext(1)
    default: break
    }
    return .redraw
  }

  /// Small letters match both, capitals themselves.
  package func isMatch(_ name: String) -> Bool {
    guard !search.isEmpty else { return false }
    return search.contains(where: \.isUppercase)
      ? name.contains(search) : name.lowercased().contains(search)
  }

  /// How many nodes match, and what part of the whole goes through them.
  package var matches: (count: Int, share: Double) {
    var count = 0
    var size = 0.0
    var isBelow = Array(repeating: false, count: nodes.count)
    for node in 1..<max(1, nodes.count) {
      isBelow[node] = isBelow[nodes.parents[node]]
      guard isMatch(nodes.names[node]) else { continue }
      count += 1
      if !isBelow[node] { size += nodes.sizes[node] }
      isBelow[node] = true
    }
    return (count, nodes.sizes[0] > 0 ? size / nodes.sizes[0] : 0)
  }

  /// Goes to the next match that can be seen, row by row; what cannot be seen is zoomed to.
  private mutating func findNext(_ step: Int) {
    guard !search.isEmpty else { return }
    let visible = currentLayout.rows.joined().map(\.node).filter { isMatch(current.names[$0]) }
    guard !visible.isEmpty else {
      guard let hidden = current.names.indices.first(where: { isMatch(current.names[$0]) }) else {
        return
      }
      return zoom(to: hidden)
    }
    let here = visible.firstIndex(of: selected)
    let next = here.map { ($0 + step + visible.count) % visible.count } ?? 0
    selected = visible[next]
  }
}
