import Commands
import Foundation
import Testing
import WebUI

struct ReportRouteTests {
  private let sample: ServedSample

  init() throws {
    sample = try ServedSample()
  }

  @Test(arguments: CommandCatalog.commands.map(\.name))
  func `every command answers in every format or says that it cannot`(name: String) throws {
    let command = try #require(CommandCatalog.command(named: name))
    let word = name == "explain" ? "flat" : "parse"
    let argument = command.takesArgument && !command.comparesProfiles ? "arg=\(word)&" : ""
    for format in ["", "text", "json", "csv", "markdown", "html", "svg", "pdf", "dot"] {
      let answer = sample.get("api/report/\(name)?\(argument)format=\(format)")
      #expect([200, 400, 422].contains(answer.status), "\(name) \(format): \(answer.status)")
      let isReport = answer.status == 200
      #expect(isReport || answer.error?.isEmpty == false, "\(name) \(format)")
      if isReport, format == "json" { #expect(!answer.json.isEmpty, "\(name)") }
    }
  }

  @Test func `tables come in all formats for tables`() {
    let types = [
      "text": "text/plain; charset=utf-8", "json": "application/json",
      "csv": "text/csv; charset=utf-8", "markdown": "text/markdown; charset=utf-8",
      "html": "text/html; charset=utf-8",
    ]
    for (format, type) in types {
      for command in ["top", "tags", "peek?arg=parse", "traces", "callers?arg=read", "pkgs", "hot"]
      {
        let sign = command.contains("?") ? "&" : "?"
        let answer = sample.get("api/report/\(command)\(sign)format=\(format)")
        #expect(answer.status == 200, "\(command) \(format) \(answer.text)")
        #expect(answer.value(of: "Content-Type") == type)
      }
    }
  }

  @Test func `pictures are written as the format says`() {
    #expect(sample.get("api/report/svg").text.hasPrefix("<?xml"))
    #expect(sample.get("api/report/svg?format=pdf").text.hasPrefix("%PDF"))
    #expect(sample.get("api/report/flame?format=pdf").text.hasPrefix("%PDF"))
    #expect(sample.get("api/report/flame?format=svg").text.hasPrefix("<?xml"))
    #expect(sample.get("api/report/dot").text.hasPrefix("digraph"))
    #expect(sample.get("api/report/flame").value(of: "Content-Type") == "image/svg+xml")
  }

  @Test func `options are known by both of their names`() throws {
    let short = sample.get("api/report/top?f=parse&format=csv")
    #expect(short.text == sample.get("api/report/top?focus=parse&format=csv").text)
    #expect(short.text.contains("parse"))
    #expect(!short.text.contains("idle"))
    #expect(sample.get("api/report/top?g=files").status == 200)
    let plain = try ServedSample("main;a 3\nmain;b 2")
    let one = plain.get("api/report/top?n=1&format=csv").text
    #expect(one.split(whereSeparator: \.isNewline).count == 2, "\(one)")
  }

  @Test func `what the server was started with holds until a page says otherwise`() throws {
    let sample = try ServedSample { $0.focus = "parse" }
    #expect(!sample.get("api/report/top").text.contains("idle"))
    #expect(sample.get("api/report/top?focus=").text.contains("idle"))
    #expect(sample.get("api/report/top?focus=&sort=cum&sort=").status == 200)
  }

  @Test func `mistakes are answered with a sentence`() {
    let answers = [
      ("api/report/nosuch", 404, "unrecognized command: \"nosuch\""),
      ("api/report/list", 400, "command list requires an argument"),
      ("api/report/top?nosuch=1", 400, "unknown config field \"nosuch\""),
      (
        "api/report/top?n=many", 400,
        "nodecount: strconv.Atoi: parsing \"many\": invalid syntax"
      ),
      ("api/report/top?g=atoms", 400, "granularity: invalid \"granularity\" value \"atoms\""),
      ("api/report/top?trim=perhaps", 400, "trim: illegal value \"perhaps\" for bool variable"),
    ]
    for (path, status, sentence) in answers {
      let answer = sample.get(path)
      #expect(answer.status == status, "\(path)")
      #expect(answer.error == sentence)
      #expect(answer.value(of: "Content-Type") == "application/json")
    }
    #expect(sample.get("api/report/top?si=nosuch").status == 422)
    #expect(sample.get("api/report/top?format=nosuch").status == 400)
    #expect(sample.get("api/report/peek?arg=nosuchfunction").status == 422)
    #expect(sample.get("api/report/diff").status == 422)
  }

  @Test(arguments: ["output", "source_path", "trim_path"])
  func `what is read and written here is no page's business`(option: String) {
    #expect(sample.get("api/report/top?\(option)=%2Ftmp%2Fx").status == 400)
    #expect(sample.get("?\(option)=%2Ftmp%2Fx").data("live")["base"] != nil)
  }

  @Test func `a page cannot have files read by naming them`() {
    let answer = sample.get("api/report/diff?arg=%2Fetc%2Fpasswd")
    #expect(answer.status == 400)
    #expect(answer.error == "diff compares with a file that is sent, not with a named one")
    #expect(sample.get("api/report/why?arg=http%3A%2F%2Flocalhost").status == 400)
  }

  @Test func `downloads have names of our own making`() {
    let answer = sample.get("api/report/top?format=csv&download=1")
    #expect(
      answer.value(of: "Content-Disposition") == "attachment; filename=\"swprof-top.csv\"")
    #expect(sample.get("api/report/top?format=csv").value(of: "Content-Disposition") == nil)
  }

  @Test func `the profile itself is there as it was loaded`() {
    for path in ["api/profile", "download"] {
      let answer = sample.get(path)
      #expect(answer.body.starts(with: [0x1f, 0x8b]))
      #expect(
        answer.value(of: "Content-Disposition") == "attachment; filename=\"profile.pb.gz\"")
    }
  }

  @Test func `what was noticed comes with the report`() {
    let notices = sample.get("api/report/top?f=nosuchfunction").value(of: "Swprof-Notices") ?? ""
    #expect(notices.hasPrefix("%5B%22"))
    #expect(notices.contains("matches+focus") || notices.contains("matched+no+samples"))
    #expect(sample.get("api/report/top").value(of: "Swprof-Notices") == nil)
  }

  @Test func `reports that run scripts run those and are pages of no origin`() {
    for path in ["api/report/flame", "api/report/svg", "api/report/top?format=html"] {
      let policy = sample.get(path).value(of: "Content-Security-Policy") ?? ""
      #expect(policy.contains("sandbox allow-scripts;"))
      #expect(policy.contains("script-src 'sha256-"))
      #expect(!policy.contains("connect-src"))
    }
  }

  @Test func `an asker who has gone has nothing made`() {
    let request = PageRequest(
      "GET", "/t/secret/api/report/top", headers: [("Host", "localhost:1234")], port: 1234)
    #expect(sample.router.answer(request) { true }.status == 503)
  }
}
