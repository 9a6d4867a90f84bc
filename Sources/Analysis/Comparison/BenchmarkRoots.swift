package import Profiles

/// The Go benchmarks that a profile's stacks run under.
///
/// A test binary spends time outside of its benchmark too, and several benchmarks split a run
/// between them by chance; shares of one benchmark's own samples vary the least between runs.
package struct BenchmarkRoots: Sendable {
  /// The benchmarks by package and name, in the order of their first stack.
  package private(set) var names: [String] = []
  /// For each sample the position of its outermost benchmark; nil where there is none.
  package private(set) var ofSample: [Int?] = []

  /// Looks for benchmarks in all stacks; O(locations that differ between neighbours).
  package init(_ profile: Profile) {
    let ofLocation = Self.benchmarks(of: profile)
    guard ofLocation.contains(where: { $0 != nil }) else {
      ofSample = Array(repeating: nil, count: profile.samples.count)
      return
    }
    var positions: [String: Int] = [:]
    var onStack: [Int?] = [nil]
    profile.samples.stacks.forEach { (_, rootFirst, shared) in
      onStack.removeSubrange((shared + 1)...)
      for index in shared..<rootFirst.count {
        var benchmark = onStack[index]
        if benchmark == nil, let name = ofLocation[rootFirst[index].index] {
          benchmark = self.position(of: name, &positions)
        }
        onStack.append(benchmark)
      }
      ofSample.append(onStack[rootFirst.count])
    }
  }

  private mutating func position(of name: String, _ positions: inout [String: Int]) -> Int {
    if let known = positions[name] { return known }
    positions[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private static func benchmarks(of profile: Profile) -> [String?] {
    let ofFunction = profile.functions.map { benchmark(in: profile.strings[$0.name]) }
    return profile.locations.map { location in
      profile.lines[location.lines].lazy
        .compactMap { $0.function.flatMap { ofFunction[$0.index] } }.first
    }
  }

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
