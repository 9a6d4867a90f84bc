/// The functions of a sum.
struct MergedFunctions: Sendable {
  private(set) var columns: [Function] = []
  private var positions = PositionTable()

  /// The function that equals one whose texts are the sum's; added if there is none.
  mutating func enter(_ function: Function) -> FunctionID {
    let texts = positions.hash(
      UInt64(function.name.rawValue) << 32 | UInt64(function.systemName.rawValue),
      UInt64(function.filename.rawValue))
    let hash = PositionTable.mix(texts, UInt64(bitPattern: function.startLine))
    if let known = positions.find(hash, where: { columns[$0] == function }) {
      return FunctionID(rawValue: UInt32(truncatingIfNeeded: known))
    }
    columns.append(function)
    return FunctionID(rawValue: UInt32(truncatingIfNeeded: positions.add(hash)))
  }
}

extension ProfileMerger {
  mutating func mapFunction(_ id: FunctionID, of profile: Profile) -> FunctionID {
    if let known = source.functions[id.index] { return known }
    var function = profile.functions[id.index]
    function.name = mapString(function.name, of: profile)
    function.systemName = mapString(function.systemName, of: profile)
    function.filename = mapString(function.filename, of: profile)
    let merged = functions.enter(function)
    source.functions[id.index] = merged
    return merged
  }
}
