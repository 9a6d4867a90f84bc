import Bytes
import Formats
import Profiles

/// One thing that is measured inside this program.
enum Workload: String, CaseIterable {
  /// Only inflating: what no reader of the file can do without.
  case inflate = "Inflate"
  case decode = "Decode"
  /// Decoding, and a visit of every location that differs from the stack before.
  case walk = "Walk"
  case encode = "Encode"

  /// Does it once; the number keeps the work from being optimised away.
  func run(_ path: String) throws -> Int {
    var window = InputWindow(try InputFile.open(path))
    if self == .inflate { return try Self.inflateAll(&window) }
    let profile = try PprofFormat.decode(&window)
    switch self {
    case .inflate, .decode: return profile.samples.count
    case .walk: return Self.walk(profile)
    case .encode: return PprofEncoder.encode(profile).count
    }
  }

  private static func inflateAll(_ window: inout InputWindow) throws -> Int {
    while try window.refill() {
      let count = window.unread.count
      window.consume(count)
    }
    return window.offset
  }

  private static func walk(_ profile: Profile) -> Int {
    var sum = 0
    profile.samples.stacks.forEach { (_, stack, shared) in
      for index in shared..<stack.count { sum &+= stack[index].index }
    }
    return sum
  }
}
