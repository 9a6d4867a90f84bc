package import Profiles

extension Profile {
  /// The profile with each location's outermost line only: inlined calls count as their caller.
  ///
  /// Column numbers go too unless they are to be kept, and what mappings say of inlined frames.
  package func withoutInlinedLines(keepingColumns: Bool) -> Profile {
    var result = self
    for index in locations.indices where locations[index].lineCount > 1 {
      result.locations[index].firstLine &+= locations[index].lineCount - 1
      result.locations[index].lineCount = 1
    }
    if !keepingColumns {
      for index in lines.indices where lines[index].column != 0 { result.lines[index].column = 0 }
    }
    for index in mappings.indices { result.mappings[index].facts.remove(.inlineFrames) }
    return result
  }
}
