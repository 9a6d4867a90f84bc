import Bytes
import Formats
import Foundation
import Profiles
import TestSupport
import Testing

/// Files that the program wrote for the browser to open.
enum PageFiles {
  /// The program, which is built beside the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "swprof").path()

  private static let folder: URL = {
    let folder = URL.temporaryDirectory.appending(path: "swprof-pages-" + UUID().uuidString)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }()

  /// The page about one profile.
  static let one = Result { try make("one.html", ["report", fast]) }
  /// The page about a change.
  static let change = Result {
    try make("change.html", ["report", fast, SampleFiles.queryEngine("slow/cpu.pb.gz")])
  }
  /// The page about a profile whose names are meant to break out of it.
  static let hostile = Result { try make("hostile.html", ["report", try hostileProfile()]) }
  /// A flame graph as a picture.
  static let flame = Result { try make("flame.svg", ["-flame", fast]) }
  /// A call graph as a picture.
  static let callGraph = Result { try make("graph.svg", ["-svg", fast]) }
  /// A flame graph of hostile names.
  static let hostileFlame = Result { try make("hostile.svg", ["-flame", try hostileProfile()]) }

  static let fast = SampleFiles.queryEngine("fast/cpu.pb.gz")

  /// Texts that act where they are taken for markup, script or layout.
  static let hostileNames = [
    "<script>document.title = 'ran'</script>", "</script><script>document.title = 'ran'</script>",
    "\"><img src=x onerror=\"document.title = 'ran'\">",
    "]]><svg onload=\"document.title='ran'\"/>",
    "<!--<script>", "\u{2028}document.title = 'ran'//", "\u{202e}gnp.exe", "'+alert(1)+'",
    "${alert(1)}", "javascript:alert(1)", "{{constructor.constructor('alert(1)')()}}",
    "<style>*{display:none}</style>", "a\u{0}b\u{1b}[31m",
  ]

  /// Runs the program so that it writes a file, and returns the file's address.
  private static func make(_ name: String, _ words: [String]) throws -> String {
    let file = folder.appending(path: name)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [words[0], "-output=" + file.path()] + words.dropFirst()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return file.absoluteString
  }

  /// A profile each of whose texts is hostile.
  static func hostileProfile() throws -> String {
    let path = folder.appending(path: "hostile.pb").path()
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    var builder = ProfileBuilder()
    builder.addSampleType("<b>cpu</b>", unit: "nanoseconds")
    var stack: [LocationID] = []
    for (number, name) in hostileNames.enumerated() {
      var function = Function()
      function.name = builder.intern(name)
      function.systemName = function.name
      function.filename = builder.intern("/src/" + name)
      let line = Line(function: builder.add(function), line: 7)
      var location = Location()
      location.address = UInt64(number) + 0x1000
      stack.append(builder.add(location, lines: [line]))
      let label = Label(key: builder.intern(name), value: .text(builder.intern(name)))
      builder.addSample(leafFirst: stack.reversed(), values: [1_000_000], labels: [label])
    }
    try OutputFile.create(path).write(PprofEncoder.encode(builder.finish()))
    return path
  }
}
