/// One line in Go's benchmark format.
struct Measurement {
  var name: String
  var iterations: Int
  var usage: Usage

  /// The line, with units that benchstat knows how to read.
  ///
  /// `BenchmarkTop/large-1  1  123456 ns/op  120000 user-ns/op  3000 sys-ns/op  5000000 peak-B`
  var line: String {
    let divisor = Int64(iterations)
    return "Benchmark\(name)-\(Self.threads)\t\(iterations)"
      + "\t\(usage.wallNanoseconds / divisor) ns/op"
      + "\t\(usage.userNanoseconds / divisor) user-ns/op"
      + "\t\(usage.systemNanoseconds / divisor) sys-ns/op"
      + "\t\(usage.peakBytes) peak-B"
  }

  /// How many times as much this used, of processor time (user and system) and of memory.
  func ratios(to other: Measurement) -> String {
    "\(name): \(Self.ratio(cpuNanoseconds, other.cpuNanoseconds)) times the CPU time and "
      + "\(Self.ratio(usage.peakBytes, other.usage.peakBytes)) times the memory of \(other.name)"
  }

  private var cpuNanoseconds: Int64 { usage.userNanoseconds + usage.systemNanoseconds }

  private static func ratio(_ numerator: Int64, _ denominator: Int64) -> String {
    let tenths = numerator * 10 / max(denominator, 1)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Everything measured here uses one thread.
  private static let threads = 1
}

/// Measures in this process: the time of many rounds, without starting a program.
struct InProcess {
  private static let leastNanoseconds: Int64 = 500_000_000

  static func measure(_ name: String, _ body: () throws -> Int) throws -> Measurement {
    let before = Usage.now()
    var iterations = 0
    var checksum = 0
    repeat {
      checksum &+= try body()
      iterations += 1
    } while Clock.nanoseconds() - before.wallNanoseconds < leastNanoseconds
    precondition(checksum != Int.min)
    var usage = Usage.now()
    usage.wallNanoseconds -= before.wallNanoseconds
    usage.userNanoseconds -= before.userNanoseconds
    usage.systemNanoseconds -= before.systemNanoseconds
    return Measurement(name: name, iterations: iterations, usage: usage)
  }
}
