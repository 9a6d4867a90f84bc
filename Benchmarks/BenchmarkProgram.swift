import TestSupport

/// Generates profiles and measures what reading them costs; README.md says how to use it.
@main
struct BenchmarkProgram {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("generate", 2...): try generate(arguments[1], names: arguments.dropFirst(2))
    case ("measure", 2...): try measure(arguments[1], words: arguments.dropFirst(2))
    case ("compare", 3...):
      try compare(arguments[2], in: arguments[1], words: arguments.dropFirst(3))
    case ("random", 4): try RandomInputs.write(arguments)
    case ("record", 4): try RecordedOutputs.collect(arguments)
    case ("layout", 4...):
      try layout(arguments[1], nodes: arguments[2], files: arguments.dropFirst(3))
    case ("page", 3):
      try await PageLatency.measure(nodes: Int(arguments[2]) ?? 100_000, folder: arguments[1])
    case ("child", 3): print(try workload(arguments[1]).run(arguments[2]))
    default: print(usage)
    }
  }

  private static let usage = """
    usage: Benchmarks generate FOLDER [NAME...]   write the profiles (or those named)
           Benchmarks measure FOLDER [WORD...]    measure (what has a WORD in its name)
           Benchmarks compare FOLDER PPROF [WORD...]  measure beside another program
           Benchmarks random FOLDER PROFILES COMMANDS  write random profiles and command lines
           Benchmarks record FOLDER OUTPUTS GOLDEN  make a golden of what a program printed for them
           Benchmarks layout DOT NODES FILE...    lay call graphs out beside dot ("-": alone)
           Benchmarks page FOLDER NODES           load and use a page of so many nodes in Chromium
           Benchmarks child WORKLOAD FILE         do one thing once
    """

  private static let seed: UInt64 = 20_260_117

  private static func path(_ shape: FleetShape, in folder: String) -> String {
    "\(folder)/\(shape.name).pb.gz"
  }

  private static func generate(_ folder: String, names: ArraySlice<String>) throws {
    for shape in FleetShape.all where names.isEmpty || names.contains(shape.name) {
      try FleetProfile.write(shape, seed: seed, to: path(shape, in: folder))
    }
  }

  private static func workload(_ name: String) throws -> Workload {
    guard let workload = Workload(rawValue: name) else {
      throw SystemError(call: "no workload \(name)", code: 0)
    }
    return workload
  }

  private static func measure(_ folder: String, words: ArraySlice<String>) throws {
    print("pkg: swprof")
    for shape in FleetShape.all {
      let file = try existing(shape, in: folder)
      for benchmark in Benchmark.all(shape, file: file) where benchmark.matches(words) {
        _ = report(benchmark)
      }
    }
  }

  /// Runs another program's commands beside swprof's, one after the other, so that the ratio does
  /// not depend on what else the machine did that day.
  private static func compare(_ tool: String, in folder: String, words: ArraySlice<String>) throws {
    let own = ThisProcess.folder() + "/swprof"
    for shape in FleetShape.all {
      let file = try existing(shape, in: folder)
      let pairs = zip(
        Benchmark.programs(shape, file: file, tool: own, suffix: "/tool=swprof"),
        Benchmark.programs(shape, file: file, tool: tool, suffix: "/tool=pprof"))
      for (ours, theirs) in pairs where ours.matches(words) {
        guard let ours = report(ours), let theirs = report(theirs) else { continue }
        print("# \(theirs.ratios(to: ours))")
      }
    }
  }

  private static func layout(_ tool: String, nodes: String, files: ArraySlice<String>) throws {
    var contest = LayoutContest(tool: tool == "-" ? nil : tool)
    for file in files { try contest.add(file, nodes: Int(nodes) ?? 80) }
    contest.summarize()
  }

  private static func existing(_ shape: FleetShape, in folder: String) throws -> String {
    let file = path(shape, in: folder)
    if !NewFile.exists(file) { try generate(folder, names: [shape.name]) }
    return file
  }

  private static func report(_ benchmark: Benchmark) -> Measurement? {
    do {
      let measurement = try benchmark.measure()
      print(measurement.line)
      return measurement
    } catch {
      print("# \(benchmark.name): \(error)")
      return nil
    }
  }
}
