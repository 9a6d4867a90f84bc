/// A named thing to measure on a file.
struct Benchmark {
  enum Subject {
    /// Many rounds in this process.
    case rounds(Workload, file: String)
    /// A program's whole life.
    case program([String])
  }

  var name: String
  var subject: Subject

  /// Whether it was asked for: by any of the words, or by none given.
  func matches(_ words: ArraySlice<String>) -> Bool {
    words.isEmpty || words.contains { name.contains($0) }
  }

  func measure() throws -> Measurement {
    switch subject {
    case .rounds(let workload, let file):
      try InProcess.measure(name) { try workload.run(file) }
    case .program(let arguments):
      Measurement(name: name, iterations: 1, usage: try ChildProcess.run(arguments))
    }
  }

  /// Everything that is measured on one profile.
  static func all(_ shape: FleetShape, file: String) -> [Benchmark] {
    let folder = ThisProcess.folder()
    var benchmarks = Workload.allCases.map { workload in
      Benchmark(
        name: "\(workload.rawValue)/\(shape.name)",
        subject: .program(["\(folder)/Benchmarks", "child", workload.rawValue, file]))
    }
    if shape.name.hasPrefix("small") {
      benchmarks += Workload.allCases.map { workload in
        Benchmark(
          name: "InProcess\(workload.rawValue)/\(shape.name)",
          subject: .rounds(workload, file: file))
      }
    }
    return benchmarks + programs(shape, file: file, tool: "\(folder)/swprof", suffix: "")
  }

  /// A program's commands on one profile; any program that takes pprof's flags.
  static func programs(
    _ shape: FleetShape, file: String, tool: String, suffix: String
  ) -> [Benchmark] {
    commands.map { command in
      Benchmark(
        name: "\(command.name)/\(shape.name)\(suffix)",
        subject: .program([tool] + command.flags + [file]))
    }
  }

  private static let commands: [(name: String, flags: [String])] = [
    ("Top", ["-top"]),
    ("TopCPU", ["-top", "-sample_index=cpu"]),
    ("TextLines", ["-text", "-lines"]),
    ("Tree", ["-tree"]),
    ("Peek", ["-peek=lookupKey"]),
    ("Tags", ["-tags"]),
    ("TopFocus", ["-top", "-focus=lookupKey"]),
  ]
}
