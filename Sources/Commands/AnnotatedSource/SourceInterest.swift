import Analysis
import Profiles
import RegularExpressions

/// The functions that somebody wants to see, and the sampled locations in them.
struct SourceInterest {
  /// Names of functions, as they read and as the linker sees them.
  private(set) var functions: Set<String> = []
  /// Positions of sampled locations in these functions, in the profile's order.
  private(set) var locations: [Int] = []
  /// How functions read, by how the linker sees them.
  let readable: [String: String]

  /// A function matches by its names, its file or its binary, or when the argument is an address
  /// in it.
  init(
    _ profile: Profile, _ costs: AddressCosts, _ argument: RegularExpression,
    _ environment: any Environment
  ) {
    let strings = profile.strings
    readable = Dictionary(
      profile.functions.map { (strings[$0.systemName], strings[$0.name]) },
      uniquingKeysWith: { first, _ in first })
    let isWanted = profile.functions.map { function in
      [function.name, function.systemName, function.filename]
        .contains { argument.matches(strings[$0]) }
    }
    let isBinaryWanted = profile.mappings.map { argument.matches(strings[$0.file]) }
    let addressed = AddressArgument(argument, profile, environment)
    for (index, location) in profile.locations.enumerated() where costs.isSampled[index] {
      let lines = profile.lines[location.lines]
      var wanted = lines.filter { $0.function.map { isWanted[$0.index] } ?? false }
      if location.mapping.map({ isBinaryWanted[$0.index] }) ?? false { wanted += lines.prefix(1) }
      if addressed?.covers(location) ?? false { wanted += lines.suffix(1) }
      note(wanted.compactMap { profile.function(of: $0) }, at: index, strings)
    }
  }

  private mutating func note(_ wanted: [Function], at location: Int, _ strings: StringTable) {
    guard !wanted.isEmpty else { return }
    locations.append(location)
    for function in wanted {
      functions.insert(strings[function.name])
      functions.insert(strings[function.systemName])
    }
    functions.remove("")
  }

  /// Whether a call is one of a function that somebody wants to see.
  func includes(_ frame: TracedInstruction.Frame) -> Bool {
    functions.contains(frame.symbol) || functions.contains(frame.function)
  }

  /// How the profile names the function of a call.
  func name(of frame: TracedInstruction.Frame) -> String {
    readable[frame.symbol] ?? (frame.function.isEmpty ? frame.symbol : frame.function)
  }
}

/// An argument that is an address: everything in the function that covers it is meant.
private struct AddressArgument {
  private let address: UInt64
  private let symbols: [CodeSymbol]

  init?(_ argument: RegularExpression, _ profile: Profile, _ environment: any Environment) {
    guard let address = CodeAddress.read(argument.pattern) else { return nil }
    self.address = address
    symbols = profile.mappings.flatMap { mapping in
      let binary = MappedBinary(mapping, profile.strings, sample: mapping.start)
      let found = try? environment.symbols(
        of: binary, matching: argument, covering: address, asSpelled: true)
      return (found ?? []).filter { $0.covers(address) || $0.addresses.contains(address) }
    }
  }

  func covers(_ location: Location) -> Bool {
    location.address == address || symbols.contains { $0.covers(location.address) }
  }
}

/// Addresses as people write them.
enum CodeAddress {
  /// A decimal number, or a hexadecimal one after `0x`; nil for any other text.
  static func read(_ text: String) -> UInt64? {
    text.lowercased().hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  }
}

extension MappedBinary {
  /// The binary of a mapping; one address in it has to be known.
  init(_ mapping: Mapping, _ strings: StringTable, sample: UInt64) {
    self.init(
      path: strings[mapping.file], start: mapping.start, limit: mapping.limit,
      offset: mapping.offset, sample: sample)
  }
}
