import Commands
import Driver
import Foundation
import Testing

struct OptionSetFileTests {
  private let path =
    URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString + "/b/options").path()

  private func options(_ values: (String, String)...) throws -> Options {
    var options = Options()
    for (name, value) in values { try options.set(name, to: value) }
    return options
  }

  @Test func `sets outlive the session, and only what is not usual is kept`() throws {
    let file = OptionSetFile(path: path)
    let kept = try options(
      ("focus", "a\\.b=c"), ("sort", "cum"), ("granularity", "lines"), ("source_path", "/x"))
    try file.save(OptionSet("mine", of: kept))
    try file.save(OptionSet("plain", of: Options()))
    #expect(file.load().map(\.name) == ["mine", "plain"])
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == "[mine]\nsort=cum\nfocus=a\\\\.b=c\ngranularity=lines\n\n[plain]\n")
    var loaded = try options(("ignore", "x"), ("nodecount", "7"))
    file.load()[0].apply(to: &loaded)
    #expect(loaded.focus == "a\\.b=c" && loaded.sort == .cum && loaded.granularity == .lines)
    #expect(loaded.ignore.isEmpty && loaded.nodeCount == -1)
    file.load()[1].apply(to: &loaded)
    #expect(loaded == Options())
  }

  @Test func `a set takes the place of one of its name`() throws {
    let file = OptionSetFile(path: path)
    try file.save(OptionSet("mine", of: Options()))
    try file.save(OptionSet("mine", of: try options(("focus", "x\ny"))))
    #expect(file.load().count == 1)
    #expect(file.load().first?.values.first?.text == "x\ny")
    #expect(try file.remove("mine"))
    #expect(try !file.remove("mine"))
    #expect(file.load().isEmpty)
  }

  @Test func `nobody else can read the file`() throws {
    try OptionSetFile(path: path).save(OptionSet("mine", of: Options()))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func `what nobody wrote like that is left out`() throws {
    let file = OptionSetFile(path: path)
    try file.save(OptionSet("mine", of: Options()))
    try "focus=lost\n[a b]\n[ok]\n# x=y\nfocus=main\nnonsense\nunknown=1\ntrim=perhaps\n[ok"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let sets = file.load()
    #expect(sets.map(\.name) == ["ok"])
    var options = Options()
    sets.first?.apply(to: &options)
    #expect(options.focus == "main" && options.trim)
  }

  @Test func `without a place nothing is kept, and it is said`() {
    #expect(throws: (any Error).self) {
      try OptionSetFile(path: "").save(OptionSet("mine", of: Options()))
    }
    #expect(throws: (any Error).self) {
      try OptionSetFile(path: "/dev/null/x/options").save(OptionSet("mine", of: Options()))
    }
    #expect(OptionSetFile(path: "").load().isEmpty)
  }

  @Test func `names have no blanks and no brackets`() {
    #expect(OptionSet.isName("mine-2"))
    #expect(!OptionSet.isName("") && !OptionSet.isName("a b") && !OptionSet.isName("a]"))
  }
}
