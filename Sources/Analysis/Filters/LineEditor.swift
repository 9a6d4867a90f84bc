import Profiles

/// Takes lines away from locations; the line column is only ever added to.
struct LineEditor {
  private(set) var locations: [Location]
  private(set) var lines: [Line]
  /// Whether what was inlined counts as called once its caller is taken away.
  private let forgetsInlining: Bool

  init(_ profile: Profile, forgetsInlining: Bool = true) {
    self.forgetsInlining = forgetsInlining
    locations = profile.locations
    lines = profile.lines
  }

  /// The lines a location has left.
  func lines(of index: Int) -> ArraySlice<Line> {
    lines[locations[index].lines]
  }

  /// Keeps the lines that the closure wants.
  mutating func keepLines(of index: Int, where isWanted: (Line) -> Bool) {
    // No slice of the column may outlive this line: adding to the column would copy all of it.
    let wanted = lines(of: index).filter(isWanted)
    guard wanted.count < Int(locations[index].lineCount) else { return }
    let isOutermostWanted = lines(of: index).last.map(isWanted) ?? true
    keep(0..<0, of: index)
    guard !wanted.isEmpty, let start = UInt32(exactly: lines.count) else { return }
    locations[index].firstLine = start
    locations[index].lineCount = UInt32(truncatingIfNeeded: wanted.count)
    lines += wanted
    noteInlining(of: index, unless: isOutermostWanted)
  }

  /// Keeps a run of the lines, counted from the innermost call.
  mutating func keep(_ part: Range<Int>, of index: Int) {
    noteInlining(
      of: index, unless: part.isEmpty || part.upperBound == Int(locations[index].lineCount))
    locations[index].firstLine &+= UInt32(truncatingIfNeeded: part.lowerBound)
    locations[index].lineCount = UInt32(truncatingIfNeeded: part.count)
  }

  private mutating func noteInlining(of index: Int, unless isWhole: Bool) {
    if !isWhole, !forgetsInlining { locations[index].isInlined = true }
  }

  func apply(to profile: inout Profile) {
    profile.locations = locations
    profile.lines = lines
  }
}
