import Profiles
import RegularExpressions

/// The pass for focus, ignore, hide and show: which samples stay, with which frames.
struct StackFilter {
  private let focus: FrameMatches?
  private let ignore: FrameMatches?
  private let hide: FrameMatches?
  private let show: FrameMatches?
  private var editor: LineEditor
  private var marks: [StackMarks.Mark]
  private var hidden: [Bool]
  private var matched: Set<FilterOption> = []
  private let filter: Filter

  init(_ filter: Filter, _ profile: Profile) {
    self.filter = filter
    let matches = { (expression: RegularExpression?) in
      expression.map { FrameMatches($0, in: profile) }
    }
    focus = matches(filter.focus)
    ignore = matches(filter.ignore)
    hide = matches(filter.hide)
    show = matches(filter.show)
    editor = LineEditor(profile, forgetsInlining: filter.forgetsInlining)
    marks = Array(repeating: [], count: profile.locations.count)
    hidden = Array(repeating: false, count: profile.locations.count)
    for index in profile.locations.indices {
      mark(index)
      hideLines(index)
      showLines(index)
    }
  }

  /// Ignoring wins over focusing where both match the same location.
  private mutating func mark(_ index: Int) {
    if let ignore, contains(ignore, index) {
      marks[index] = .ignored
      matched.insert(.ignore)
    } else if let focus {
      guard contains(focus, index) else { return }
      marks[index] = .focused
      matched.insert(.focus)
    } else {
      marks[index] = .focused
    }
  }

  private func contains(_ matches: FrameMatches, _ index: Int) -> Bool {
    editor.lines(of: index).contains(where: matches.contains)
      || matches.containsMapping(of: editor.locations[index])
  }

  private mutating func hideLines(_ index: Int) {
    guard let hide, contains(hide, index) else { return }
    matched.insert(.hide)
    if hide.containsMapping(of: editor.locations[index]) {
      editor.keep(0..<0, of: index)
    } else {
      editor.keepLines(of: index) { !hide.contains($0) }
    }
    if editor.lines(of: index).isEmpty { hidden[index] = true }
  }

  /// Lines without a function stay; locations without lines only where their binary matches, and in
  /// Go's pprof never.
  private mutating func showLines(_ index: Int) {
    guard let show else { return }
    let isUnnamed = editor.locations[index].lineCount == 0 && !hidden[index]
    if isUnnamed, !filter.dropsUnnamed, show.containsMapping(of: editor.locations[index]) {
      matched.insert(.show)
      return
    }
    if !show.containsMapping(of: editor.locations[index]) {
      editor.keepLines(of: index) { $0.function == nil || show.contains($0) }
    }
    if editor.lines(of: index).isEmpty {
      hidden[index] = true
    } else {
      matched.insert(.show)
    }
  }

  func apply(to profile: inout Profile, _ notices: inout [FilterNotice]) {
    profile.samples = hidden.contains(true) ? hiding(profile.samples) : keeping(profile.samples)
    editor.apply(to: &profile)
    notices += filter.stackOptions.filter { !matched.contains($0) }.map { .matchedNothing($0) }
  }

  private func keeping(_ samples: SampleTable) -> SampleTable {
    var stack = StackMarks(marks)
    return samples.filtered { (_, rootFirst, shared) in
      stack.update(rootFirst, shared)
      return stack.isFocused ? rootFirst.indices : nil
    }
  }

  private func hiding(_ samples: SampleTable) -> SampleTable {
    samples.rewritten { (_, rootFirst, leafFirst) in
      var mark: StackMarks.Mark = []
      for index in rootFirst.indices.reversed() {
        let location = rootFirst[index]
        mark.formUnion(marks[location.index])
        if !hidden[location.index] { leafFirst.append(location) }
      }
      return mark == .focused && !leafFirst.isEmpty
    }
  }
}

extension Filter {
  /// The options of this pass that were given, in the order in which they are spoken of.
  fileprivate var stackOptions: [FilterOption] {
    let given: [(FilterOption, Bool)] = [
      (.focus, focus != nil), (.ignore, ignore != nil), (.hide, hide != nil), (.show, show != nil),
    ]
    return given.filter(\.1).map(\.0)
  }
}
