/// The functions of a binary, to be looked up by address.
struct FunctionTable {
  private let functions: [ELFSymbol]

  /// Takes functions by address.
  init(_ functions: [ELFSymbol]) {
    self.functions = functions
  }

  /// The last function that begins at or before an address and does not end before it; O(log n).
  func frames(at address: UInt64) -> [SourceFrame] {
    var low = 0
    var high = functions.count
    while low < high {
      let middle = (low + high) / 2
      if functions[middle].address <= address { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [] }
    let function = functions[low - 1]
    guard function.size == 0 || address - function.address < function.size else { return [] }
    var frame = SourceFrame()
    frame.name = function.name
    return [frame]
  }
}
