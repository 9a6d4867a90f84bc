import Bytes
import Glibc
import TestSupport
import Testing

/// Thousands of random command lines over random profiles, recorded from Go's pprof by
/// Golden/differential/record.sh.
struct DifferentialTests {
  private static let shards = 16
  private static let profiles = 150

  init() {
    unsafe setenv("TZ", "UTC", 1)
  }

  /// The inputs, made anew from their seeds.
  private static let files: RandomFiles? = {
    let folder = ProjectFiles.root + "/.build/differential"
    FileStatus.createFolder(ProjectFiles.root + "/.build")
    FileStatus.createFolder(folder)
    let files = RandomFiles(folder: folder)
    return (try? files.write(profiles: profiles)) == nil ? nil : files
  }()

  private static let cases = Result { try DifferentialCase.all() }

  @Test func `thousands of command lines are recorded`() throws {
    #expect(try Self.cases.get().count >= 5000)
  }

  @Test(arguments: 0..<shards)
  func `every random command prints what the original printed`(shard: Int) throws {
    let files = try #require(Self.files)
    for entry in try Self.cases.get() where entry.number % Self.shards == shard {
      let ours = entry.run(in: files)
      let isSame =
        ours.status == entry.status && Fingerprint(ours.output).text == entry.fingerprint
      if !isSame { report(entry, ours) }
    }
  }

  /// Names a command line that went differently, and the first different line where we know it.
  private func report(_ entry: DifferentialCase, _ ours: DifferentialCase.Outcome) {
    let command = "swprof -compat " + entry.words.joined(separator: " ")
    guard let theirs = try? RecordedTexts.load()[entry.number] else {
      Issue.record("\(entry.number): \(command)")
      return
    }
    let lines = [ours.output, theirs].map {
      $0.split(separator: 10, omittingEmptySubsequences: false)
    }
    let first = zip(lines[0], lines[1]).first { $0 != $1 }
    let (own, other) = (text(first?.0), text(first?.1))
    Issue.record("\(entry.number): \(command)\nours:   \(own)\ntheirs: \(other)")
  }

  private func text(_ line: ArraySlice<UInt8>?) -> String {
    line.map { String(decoding: $0, as: UTF8.self) } ?? "(the other is longer)"
  }
}

/// The whole reports that were recorded.
private enum RecordedTexts {
  /// Reports by the number of their command line; each after a line `#NUMBER COUNT`.
  static func load() throws -> [Int: [UInt8]] {
    let bytes = try ProjectFiles.inflatedBytes(of: ProjectFiles.golden("differential/texts.txt.gz"))
    var result: [Int: [UInt8]] = [:]
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 10) {
      let numbers = String(decoding: rest[..<end].dropFirst(), as: UTF8.self)
        .split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { break }
      result[numbers[0]] = Array(rest[(end + 1)...].prefix(numbers[1]))
      rest = rest[(end + 1)...].dropFirst(numbers[1] + 1)
    }
    return result
  }
}
