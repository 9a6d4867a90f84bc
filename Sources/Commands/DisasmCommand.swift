import Analysis
import Profiles
import RegularExpressions
import Reports

/// `disasm`: the machine code of matching functions with what each instruction costs.
enum DisasmCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    guard let argument = input.argument else { throw .noMatches("") }
    let basis = try ReportBasis(input, keepsBinaries: true)
    let graph = basis.graph
    var search = CodeSearch(input, argument, graph.listed.map { graph[$0] })
    let found = try search.matches()
    let notices = basis.notices + search.notices
    guard !found.isEmpty else { throw search.failure.after(notices) }
    var routines: [CodeListing.Routine] = []
    for match in found { routines.append(try search.routine(match)) }
    return CommandResult(
      .report(Report(header: basis.header, body: .code(CodeListing(routines: routines)))),
      notices: notices)
  }
}

/// Functions of the binaries that a profile's samples are in.
private struct CodeSearch {
  /// A function with the nodes in it.
  struct Match {
    let binary: MappedBinary
    let symbol: CodeSymbol
    let nodes: [Node]
  }

  private let input: CommandInput
  private let argument: RegularExpression
  /// The argument as an address, if it can be read as one.
  private let address: UInt64?
  private let nodes: [Node]
  private(set) var notices: [CommandNotice] = []
  private var hasSymbols = false

  init(_ input: CommandInput, _ argument: RegularExpression, _ nodes: [Node]) {
    self.input = input
    self.argument = argument
    self.nodes = nodes
    address = CodeAddress.read(argument.pattern)
  }

  /// Why nothing was found.
  var failure: CommandError {
    guard let address else { return .noCode(argument.pattern) }
    return hasSymbols ? .noSamplesAtAddress(address) : .noMatchesForAddress(address)
  }

  /// Matching functions that samples are in, by name.
  mutating func matches() throws(CommandError) -> [Match] {
    var found: [Match] = []
    for binary in wantedBinaries {
      for symbol in try symbols(of: binary) {
        hasSymbols = true
        let own = nodes.filter { symbol.covers($0.info.address) }
        if !own.isEmpty { found.append(Match(binary: binary, symbol: symbol, nodes: own)) }
      }
    }
    return found.sorted { Self.precedes($0.symbol, $1.symbol) }
  }

  /// Binaries with samples that the argument means, and those it is an address in; an address that
  /// is in none may be a binary's own.
  private var wantedBinaries: [MappedBinary] {
    let binaries = input.profile.mappings.map(binary).filter { !$0.path.isEmpty }
    let matching = Set(nodes.filter(isMatch).map(\.info.binary))
    guard let address else { return binaries.filter { matching.contains($0.path) } }
    let around = binaries.filter { $0.start <= address && address < $0.limit }
    guard around.isEmpty else { return around }
    let sampled = Set(nodes.map(\.info.binary))
    return binaries.filter { sampled.contains($0.path) }
  }

  /// Whether a node's function or the text that stands for the node matches.
  private func isMatch(_ node: Node) -> Bool {
    argument.matches(node.info.name) || argument.matches(node.info.printableName)
  }

  private func binary(_ mapping: Mapping) -> MappedBinary {
    let sample = nodes.first {
      mapping.start <= $0.info.address && $0.info.address < mapping.limit
    }
    return MappedBinary(
      mapping, input.profile.strings, sample: sample?.info.address ?? mapping.start)
  }

  private static func precedes(_ left: CodeSymbol, _ right: CodeSymbol) -> Bool {
    let (first, second) = (left.names[0], right.names[0])
    guard first == second else { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    return left.addresses.lowerBound < right.addresses.lowerBound
  }

  private mutating func symbols(of binary: MappedBinary) throws(CommandError) -> [CodeSymbol] {
    do throws(CodeProblem) {
      return try input.environment.symbols(
        of: binary, matching: argument, covering: address,
        asSpelled: input.options.isCompatible
      )
      .filter { !$0.names.isEmpty }
    } catch .noDisassembler {
      throw .code(.noDisassembler)
    } catch {
      notices.append(.code(error))
      return []
    }
  }

  func routine(_ match: Match) throws(CommandError) -> CodeListing.Routine {
    let instructions: [Instruction]
    do throws(CodeProblem) {
      instructions = try input.environment.instructions(
        of: match.binary, at: match.symbol.addresses, intelSyntax: input.options.intelSyntax)
    } catch {
      throw .code(error)
    }
    let sum = Node(addingUp: match.nodes, input.options.overflow)
    let isCompatible = input.options.isCompatible
    var routine = CodeListing.Routine(
      names: match.symbol.names, flat: isCompatible ? sum.flat : sum.flatValue,
      cum: isCompatible ? sum.cum : sum.cumValue,
      instructions: AnnotatedCode(match.symbol, match.nodes).lines(of: instructions))
    routine.cumPart = sum.cum
    return routine
  }
}

/// Puts samples to the instructions they were taken in.
private struct AnnotatedCode {
  /// Samples by the binary's own address.
  private let samples: [(address: UInt64, node: Node)]

  init(_ symbol: CodeSymbol, _ nodes: [Node]) {
    samples = nodes.map { ($0.info.address &- symbol.base, $0) }.sorted { $0.0 < $1.0 }
  }

  /// A sample inside an instruction is the instruction's.
  func lines(of instructions: [Instruction]) -> [CodeListing.Instruction] {
    var lines: [CodeListing.Instruction] = []
    var rest = samples[...]
    var place = ("", "", Int64(0))
    for (index, instruction) in instructions.enumerated() {
      let end = index + 1 < instructions.count ? instructions[index + 1].address : .max
      let own = rest.prefix { $0.address < end }.map(\.node)
      rest = rest.dropFirst(own.count)
      let here = Self.place(of: instruction, own)
      let sum = Node(addingUp: own)
      lines.append(
        CodeListing.Instruction(
          address: instruction.address, text: instruction.text,
          place: here == place ? "" : Self.text(here), flat: sum.flatValue, cum: sum.cumValue))
      place = here
    }
    return lines
  }

  /// What the disassembler says, else what the profile says.
  private static func place(of instruction: Instruction, _ nodes: [Node]) -> (
    String, String, Int64
  ) {
    var place = (instruction.function, Path.base(instruction.file), instruction.line)
    if instruction.file.isEmpty { place.1 = "" }
    for node in nodes {
      if place.1.isEmpty, !node.info.file.isEmpty { place.1 = Path.base(node.info.file) }
      if place.2 == 0 { place.2 = node.info.line }
      if place.0.isEmpty { place.0 = node.info.name }
    }
    return place
  }

  private static func text(_ place: (String, String, Int64)) -> String {
    var text = place.0.isEmpty ? "" : place.0 + " "
    guard !place.1.isEmpty else { return text }
    text += place.1
    if place.2 != 0 { text += ":\(place.2)" }
    return text
  }
}
