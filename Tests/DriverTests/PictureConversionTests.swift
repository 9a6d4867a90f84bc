import Commands
import Driver
import Reports
import Symbols
import Testing

struct PictureConversionTests {
  /// Answers with what it was asked, or fails.
  private struct Echo: ProgramRunner {
    var fails: Set<String> = []

    func output(of program: String, _ arguments: [String], input: [UInt8])
      throws(ProgramError) -> [UInt8]
    {
      let name = String(program.split(separator: "/").last ?? "")
      if fails.contains(name) { throw .failed(program: program, code: 1) }
      let start = String(decoding: input.prefix(7), as: UTF8.self)
      return Array("\(name) \(arguments.joined(separator: " ")) \(start)".utf8)
    }
  }

  private var report: Report {
    let header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "count"),
      total: 1)
    return Report(header: header, body: .graph(Graph(nodes: [], edges: [], largestFlat: 0)))
  }

  private func picture(
    _ format: OutputFormat, installed: [String], _ runner: Echo = Echo()
  ) throws -> String {
    let folder = try TemporaryTree()
    for name in installed { try folder.add("bin/" + name) }
    let search = ProgramSearch("", path: folder["bin"])
    let bytes = try PictureConversion(search, runner).bytes(
      report, as: format,
      origin: ReportOrigin(tool: (name: "swprof", version: "0"), command: format.rawValue))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (["convert", "pdftoppm", "dot"], "pdftoppm -png -r 96 - %PDF-1."),
    (["convert", "dot"], "convert svg:- png:- <?xml v"), (["dot"], "dot -Tpng digraph"),
    (["rsvg-convert", "pdftoppm"], "rsvg-convert --format=png <?xml v"),
  ])
  func `the best program that is there makes a raster of our own picture`(
    installed: [String], output: String
  ) throws {
    #expect(try picture(.png, installed: installed) == output)
  }

  @Test func `Graphviz makes what only it can`() throws {
    #expect(try picture(.gif, installed: ["dot", "convert"]).hasPrefix("dot -Tgif digraph"))
    #expect(try picture(.ps, installed: ["dot"]).hasPrefix("dot -Tps digraph"))
  }

  @Test func `where a program fails the next one is tried`() throws {
    let runner = Echo(fails: ["pdftoppm"])
    #expect(try picture(.png, installed: ["pdftoppm", "convert"], runner).hasPrefix("convert "))
    #expect(throws: FormatError.programFailed("pdftoppm", format: "png")) {
      try picture(.png, installed: ["pdftoppm"], runner)
    }
  }

  @Test func `without any program the sentence names what needs none`() {
    #expect(throws: FormatError.needsProgram(["dot"], format: "gif")) {
      try picture(.gif, installed: ["convert"])
    }
    let error = FormatError.needsProgram(["dot"], format: "gif")
    #expect(
      error.message
        == "gif needs the program dot, which is not installed; svg and pdf need none")
  }

  @Test func `only three formats need a program`() {
    let all: [OutputFormat] = [
      .callgrind, .dot, .gif, .html, .pdf, .png, .profile, .ps, .svg, .text,
    ]
    #expect(all.filter(PictureConversion.isNeeded) == [.gif, .png, .ps])
  }
}
