package import Profiles

/// The Go benchmarks that a profile's stacks run under.
///
/// A test binary spends time outside of its benchmark too, and several benchmarks split a run
/// between them by chance; shares of one benchmark's own samples vary the least between runs. The
/// garbage collector's work is nobody's own: whether its workers do it in the background or a
/// goroutine that allocates has to assist is decided anew in each run.
package struct BenchmarkRoots: Sendable {
  /// The benchmarks by package and name, in the order of their first stack.
  package private(set) var names: [String] = []
  /// For each sample the position of its outermost benchmark; nil where there is none, and for
  /// what is done for the garbage collector.
  package private(set) var ofSample: [Int?] = []

  private enum Mark {
    case none
    case benchmark(Int)
    case collection
  }

  /// Looks for benchmarks in all stacks; O(locations that differ between neighbours).
  package init(_ profile: Profile) {
    let marks = marks(of: profile)
    guard !names.isEmpty else {
      ofSample = Array(repeating: nil, count: profile.samples.count)
      return
    }
    var onStack: [Mark] = [.none]
    profile.samples.stacks.forEach { (_, rootFirst, shared) in
      onStack.removeSubrange((shared + 1)...)
      for index in shared..<rootFirst.count {
        onStack.append(Self.mark(marks[rootFirst[index].index], under: onStack[index]))
      }
      var benchmark: Int?
      if case .benchmark(let position) = onStack[rootFirst.count] { benchmark = position }
      ofSample.append(benchmark)
    }
    keepNamesOfSamples()
  }

  /// The same with only one benchmark's samples, all others lying outside.
  package func restricted(to name: String) -> BenchmarkRoots {
    var result = self
    let wanted = names.firstIndex(of: name)
    result.names = names.filter { $0 == name }
    result.ofSample = ofSample.map { $0 == wanted && wanted != nil ? 0 : nil }
    return result
  }

  /// Forgets benchmarks of which a filter left no sample.
  private mutating func keepNamesOfSamples() {
    var positions = [Int?](repeating: nil, count: names.count)
    var kept: [String] = []
    for case let position? in ofSample where positions[position] == nil {
      positions[position] = kept.count
      kept.append(names[position])
    }
    names = kept
    ofSample = ofSample.map { $0.flatMap { positions[$0] } }
  }

  /// The outermost benchmark counts, and anything done for the collector is its own.
  private static func mark(_ mark: Mark, under outer: Mark) -> Mark {
    switch (outer, mark) {
    case (.collection, _), (_, .collection): .collection
    case (.benchmark, _): outer
    case (.none, _): mark
    }
  }

  private mutating func marks(of profile: Profile) -> [Mark] {
    var positions: [String: Int] = [:]
    var ofFunction: [Mark] = []
    for function in profile.functions {
      ofFunction.append(mark(of: profile.strings[function.name], &positions))
    }
    return profile.locations.map { location in
      profile.lines[location.lines].reduce(.none) { mark, line in
        let inner = line.function.map { ofFunction[$0.index] } ?? .none
        return Self.mark(mark, under: inner)
      }
    }
  }

  private mutating func mark(of function: String, _ positions: inout [String: Int]) -> Mark {
    if Self.collectors.contains(function) { return .collection }
    guard let name = Self.benchmark(in: function) else { return .none }
    if let known = positions[name] { return .benchmark(known) }
    positions[name] = names.count
    names.append(name)
    return .benchmark(names.count - 1)
  }

  private static let collectors: Set = [
    "runtime.gcBgMarkWorker", "runtime.gcAssistAlloc", "runtime.bgsweep", "runtime.bgscavenge",
  ]

  /// The benchmark that a function is, or was written inside of: `pkg.BenchmarkX` of
  /// `pkg.BenchmarkX.func1`.
  static func benchmark(in function: String) -> String? {
    let package = function.prefix(while: { $0 != "[" && $0 != "(" })
    let path = package.lastIndex(of: "/").map { function[...$0] } ?? ""
    let parts = function.dropFirst(path.count)
      .split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, parts[1].hasPrefix("Benchmark") else { return nil }
    let rest = parts[1].dropFirst("Benchmark".count)
    guard rest.first?.isLowercase != true else { return nil }
    return path + parts[0] + "." + parts[1]
  }
}
