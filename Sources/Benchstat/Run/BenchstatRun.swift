/// A whole run of benchstat without a process: words and files in, bytes out.
package struct BenchstatRun {
  /// What a run leaves behind.
  package struct Outcome: Equatable, Sendable {
    /// What belongs on the standard output.
    package var output: ByteString = []
    /// What belongs on the standard error.
    package var messages: ByteString = []
    /// The exit code: 0 for tables, 1 for none, 2 for a command line that cannot be read.
    ///
    /// With a gate 0 if it is passed, 1 if not, 125 if undecidable and 128 for all errors.
    package var exitCode: Int32 = 0
  }

  /// Gives the bytes of a path, `-` being the standard input.
  package typealias ReadInput = (_ path: ByteString) throws(InputFailure) -> ByteString

  private let arguments: BenchstatArguments
  private let readInput: ReadInput
  private var messages: ByteString = []

  /// Runs a command line, the program's and the command's name left off.
  package static func run(
    _ words: [ByteString], isCompatible: Bool = false, readInput: @escaping ReadInput
  ) -> Outcome {
    do throws(BenchstatFlags.Failure) {
      let arguments = try BenchstatFlags.parse(words, isCompatible: isCompatible)
      var run = BenchstatRun(arguments: arguments, readInput: readInput)
      return run.outcome()
    } catch {
      let code: Int32 = BenchstatFlags.asksForGate(words) ? 128 : 2
      return Outcome(messages: error.message, exitCode: error == .help ? 0 : code)
    }
  }

  private init(arguments: BenchstatArguments, readInput: @escaping ReadInput) {
    self.arguments = arguments
    self.readInput = readInput
  }

  private mutating func outcome() -> Outcome {
    do throws(BenchstatFailure) {
      return try makeOutput()
    } catch {
      let isSilent = arguments.isCompatible && error.isNothingToShow
      return Outcome(
        messages: isSilent ? messages : messages + error.message, exitCode: exitCode(of: error))
    }
  }

  private func exitCode(of failure: BenchstatFailure) -> Int32 {
    if arguments.gate != nil {
      return failure.isNothingToShow ? Gate.Verdict.undecided.exitCode : 128
    }
    return arguments.isCompatible ? 0 : 1
  }

  private mutating func makeOutput() throws(BenchstatFailure) -> Outcome {
    let query = try BenchstatQuery(arguments)
    guard (0...1).contains(arguments.options.alpha) else { throw .alphaOutOfRange }
    guard (0...1).contains(arguments.options.confidence) else { throw .confidenceOutOfRange }
    let format = try BenchstatFormat(arguments)
    let tables = try makeTables(query)
    let output = format.format(tables, notes: &messages)
    guard let condition = arguments.gate else {
      return Outcome(output: output, messages: messages)
    }
    let verdict = Gate(condition: condition, alpha: arguments.options.alpha).verdict(on: tables)
    return Outcome(
      output: output, messages: messages + verdict.message, exitCode: verdict.exitCode)
  }

  private mutating func makeTables(
    _ query: BenchstatQuery
  ) throws(BenchstatFailure) -> [ComparisonTable] {
    var builder = TableBuilder(query)
    var reader = BenchmarkReader(isCompatible: arguments.isCompatible)
    var count = 0
    for input in BenchstatInput.inputs(arguments.inputs) {
      let added = try read(input, query.filter, &reader, &builder)
      if added == 0, !arguments.isCompatible { messages += input.emptyMessage }
      count += added
    }
    guard !builder.isEmpty else { throw .nothingToShow(wasFiltered: count > 0) }
    let tables = builder.makeTables(reader.units, arguments.options)
    if !arguments.isCompatible { messages += Separation.all(in: tables).flatMap(\.message) }
    return TableRefinement(options: arguments.options).refine(tables)
  }

  /// Adds an input's results to the tables and returns how many it has.
  private mutating func read(
    _ input: BenchstatInput, _ filter: MeasurementFilter, _ reader: inout BenchmarkReader,
    _ builder: inout TableBuilder
  ) throws(BenchstatFailure) -> Int {
    let text = try bytes(of: input)
    var count = 0
    var errors: ByteString = []
    do throws(BenchmarkReader.LineTooLong) {
      try reader.read(text, path: input.path, label: input.label) { record in
        switch record {
        case .syntaxError(let error): errors += error.message
        case .result(let result):
          count += 1
          if let kept = filter.apply(to: result) { builder.add(kept) }
        }
      }
    } catch {
      messages += errors
      throw .lineTooLong(error.position)
    }
    messages += errors
    return count
  }

  private func bytes(of input: BenchstatInput) throws(BenchstatFailure) -> ByteString {
    do throws(InputFailure) {
      let bytes = try readInput(input.path)
      return arguments.isCompatible ? bytes : InputDecoding.decoded(bytes)
    } catch {
      throw .input(path: input.path, error)
    }
  }
}
