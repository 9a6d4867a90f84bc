/// The functions of a binary, to be chosen by name or address.
package struct BinaryCode: Sendable {
  /// A function and the names of its place.
  package struct Function: Equatable, Sendable {
    package var names: [String]
    /// The binary's own addresses.
    package var addresses: Range<UInt64>
  }

  /// The most that is read for the sake of instructions after it, in bytes.
  private static let near: UInt64 = 1 << 18

  private let functions: [Function]
  /// What to take from addresses of a profile to get the binary's own.
  package let base: UInt64

  /// Reads the functions of a binary that was mapped around an address.
  package init(_ path: String, mapped range: MappedRange, around address: UInt64)
    throws(BinaryError)
  {
    let file = try ELFFile.open(path)
    base = try file.base(for: range, containing: address)
    functions = Self.grouped(try file.functions(), starts: try file.starts())
  }

  /// Functions with several names are one.
  private static func grouped(_ symbols: [ELFSymbol], starts: [UInt64]) -> [Function] {
    var functions: [Function] = []
    var next = starts[...]
    for symbol in symbols {
      if let last = functions.indices.last,
        functions[last].addresses.lowerBound == symbol.address
      {
        functions[last].names.append(symbol.name)
        continue
      }
      next = next.drop { $0 <= symbol.address }
      let addresses = symbol.address..<end(of: symbol, next: next.first)
      functions.append(Function(names: [symbol.name], addresses: addresses))
    }
    return functions.filter { !$0.addresses.isEmpty }
  }

  /// As in Go's pprof, a function goes on to the last byte before the next symbol, padding
  /// included; where nothing follows, its own length counts.
  private static func end(of symbol: ELFSymbol, next: UInt64?) -> UInt64 {
    if let next { return next - 1 }
    let (end, overflow) = symbol.address.addingReportingOverflow(symbol.size)
    return overflow ? symbol.address : end
  }

  /// Where to begin reading instructions so that none before an address is cut in two: where the
  /// function around it begins, if that is near; O(log n).
  package func start(before address: UInt64) -> UInt64 {
    var low = 0
    var high = functions.count
    while low < high {
      let middle = (low + high) / 2
      if functions[middle].addresses.lowerBound <= address {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return address }
    let start = functions[low - 1].addresses.lowerBound
    return address - start < Self.near ? start : address
  }

  /// Functions that an expression names, or that cover an address of the profile or their own.
  ///
  /// A name matches as the linker sees it or as it reads, whole or shortened; it is returned the
  /// first way it matches, when read before as it is spelled, or as Go's pprof the other way round.
  package func functions(
    matching isMatch: (String) -> Bool, covering address: UInt64?, asSpelled: Bool
  ) -> [Function] {
    functions.compactMap { function in
      if let address,
        function.addresses.contains(address &- base) || function.addresses.contains(address)
      {
        let names = asSpelled ? function.names : function.names.map(readable)
        return Function(names: names, addresses: function.addresses)
      }
      for name in function.names {
        if asSpelled, isMatch(name) {
          return Function(names: [name], addresses: function.addresses)
        }
        guard let match = match(name, isMatch) else { continue }
        return Function(names: [match], addresses: function.addresses)
      }
      return nil
    }
  }

  private func match(_ name: String, _ isMatch: (String) -> Bool) -> String? {
    if name.hasPrefix("_") {
      let modes: [DemanglingMode] = [.simplified, .templates, .full]
      for mode in modes {
        let reading = MangledName.readable(name, mode)
        if isMatch(reading) { return reading }
      }
    }
    return isMatch(name) ? name : nil
  }

  private func readable(_ name: String) -> String { MangledName.readable(name, .simplified) }
}

extension MangledName {
  /// How a name reads; itself if it is not mangled.
  package static func readable(_ name: String, _ mode: DemanglingMode) -> String {
    guard let style = mode.style else { return name }
    let text = MangledName(bytes: Array(name.utf8)[...]).demangled(style)
    return text.map { String(decoding: $0, as: UTF8.self) } ?? name
  }
}
