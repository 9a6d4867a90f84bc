import Analysis
import Profiles

/// The machine code around sampled addresses, or the addresses alone where there is none.
struct SampledCode {
  /// An instruction, or an address of which no more is known.
  struct Instruction {
    /// The binary's own address.
    var ownAddress: UInt64
    var length: UInt64
    var text: String
    var flat: Int64
    var cum: Int64
    /// The calls that were inlined to make it, innermost first.
    var frames: [TracedInstruction.Frame]
  }

  /// Instructions without a line take that of one before that is no further away, in bytes.
  private static let neighborhood: UInt64 = 32

  /// By the address in the profile.
  private(set) var instructions: [UInt64: Instruction] = [:]
  /// Addresses in the order they were read.
  private(set) var order: [UInt64] = []
  private(set) var notices: [CommandNotice] = []
  private let profile: Profile
  private let interest: SourceInterest

  init(_ profile: Profile, _ interest: SourceInterest) {
    self.profile = profile
    self.interest = interest
  }

  /// Disassembles what it can; for the rest, the profile's own lines have to do.
  mutating func read(_ input: CommandInput, _ costs: AddressCosts) {
    let known = Dictionary(
      interest.locations.map { (costs.addresses[$0], $0) }, uniquingKeysWith: { first, _ in first })
    let stretches = Dictionary(
      grouping: CodeRanges(profile, interest.locations, costs).stretches, by: \.mapping)
    for (mapping, stretches) in stretches.sorted(by: { $0.key < $1.key }) {
      let ranges = stretches.map(\.addresses).sorted { $0.lowerBound < $1.lowerBound }
      for block in blocks(of: mapping, at: ranges, input) { add(block, costs, known) }
    }
    // The last address of all has none behind it.
    let covered = order.map { $0...($0 &+ (max(instructions[$0]?.length ?? 1, 1) &- 1)) }
    for location in interest.locations {
      let address = costs.addresses[location]
      if !Self.holds(covered, address) { addAlone(address, location, costs) }
    }
  }

  private mutating func blocks(of mapping: Int, at ranges: [Range<UInt64>], _ input: CommandInput)
    -> [[TracedInstruction]]
  {
    let binary = MappedBinary(
      profile.mappings[mapping], profile.strings, sample: ranges[0].lowerBound)
    do throws(CodeProblem) {
      return try input.environment.code(
        of: binary, at: ranges, intelSyntax: input.options.intelSyntax)
    } catch {
      if !notices.contains(.code(error)) { notices.append(.code(error)) }
      return []
    }
  }

  private mutating func add(
    _ block: [TracedInstruction], _ costs: AddressCosts, _ known: [UInt64: Int]
  ) {
    var placed: TracedInstruction?
    for (index, instruction) in block.enumerated() {
      let end = index + 1 < block.count ? block[index + 1].address : instruction.address &+ 1
      guard end > instruction.address, instructions[instruction.address] == nil else { continue }
      let range = instruction.address...(end &- 1)
      var frames = instruction.frames
      if let first = frames.first, first.line != 0 {
        placed = instruction
      } else if let placed, instruction.address - placed.address <= Self.neighborhood {
        frames = placed.frames
      }
      if !frames.contains(where: interest.includes), end &- instruction.address < 64,
        let location = range.lazy.compactMap({ known[$0] }).first
      {
        frames = self.frames(of: location)
      }
      let sum = costs.sum(range)
      order.append(instruction.address)
      instructions[instruction.address] = Instruction(
        ownAddress: instruction.ownAddress, length: end - instruction.address,
        text: instruction.text, flat: sum.flat, cum: sum.cum, frames: frames)
    }
  }

  private mutating func addAlone(_ address: UInt64, _ location: Int, _ costs: AddressCosts) {
    guard instructions[address] == nil else { return }
    let sum = costs.sum(address...address)
    order.append(address)
    instructions[address] = Instruction(
      ownAddress: address, length: 1, text: "", flat: sum.flat, cum: sum.cum,
      frames: frames(of: location))
  }

  /// The calls at a location as the profile has them.
  private func frames(of location: Int) -> [TracedInstruction.Frame] {
    let strings = profile.strings
    return profile.lines[profile.locations[location].lines].compactMap { line in
      profile.function(of: line).map { function in
        TracedInstruction.Frame(
          symbol: strings[function.systemName], function: strings[function.name],
          file: strings[function.filename], line: line.line)
      }
    }
  }

  /// Whether one of the ranges, which do not overlap and come in runs of rising order, holds it.
  private static func holds(_ ranges: [ClosedRange<UInt64>], _ address: UInt64) -> Bool {
    ranges.contains { $0.contains(address) }
  }
}
