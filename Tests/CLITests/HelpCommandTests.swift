import CLI
import Commands
import Driver
import Testing

struct HelpCommandTests {
  private func printed(_ words: String...) throws -> String {
    guard case .print(let text) = try CommandLineReading.read(words) else { return "" }
    return text
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script completes flags with their values`(shell: String) throws {
    let script = try printed("completions", shell)
    let focus = ["bash": " -focus= ", "fish": "-o focus -x", "zsh": "'-focus:"]
    #expect(script.contains(focus[shell] ?? "none"))
    let formats = [
      "bash": "text json csv", "fish": "'text json csv", "zsh": "compadd -- text json",
    ]
    #expect(script.contains(formats[shell] ?? "none"))
    #expect(script.contains("top") && script.contains("benchstat"))
  }

  @Test func `every option of comparisons is completed, and no other`() throws {
    guard case .explain(let help) = try CommandLineReading.read(["diff", "--help"]) else {
      throw CommandLineError.unknownFlag("help")
    }
    let documented = Set(help.matches(of: /^ +(--[a-z-]+)/.anchorsMatchLineEndings()).map(\.1))
    let script = try printed("completions", "bash")
    let completed = Set(script.matches(of: /[ "](--[a-z-]+)=?(?=[ "])/).map(\.1))
    #expect(documented.subtracting(["--help"]) == completed.subtracting(["--"]))
  }

  @Test func `there are no scripts for other shells`() {
    #expect(throws: CommandLineError.self) { try printed("completions", "tcsh") }
    #expect(throws: CommandLineError.self) { try printed("completions") }
  }

  @Test func `reports, options and terms are explained`() throws {
    #expect(try printed("help", "peek").hasPrefix("peek: Output callers/callees"))
    #expect(try printed("help", "-focus").hasPrefix("focus:\n  Restricts to samples"))
    #expect(try printed("help", "cum").contains("cum"))
    #expect(try printed("help", "inuse").hasPrefix("inuse:\n"))
    #expect(try printed("help").contains("Terms:"))
  }

  @Test func `a word near to a topic is offered`() {
    #expect(throws: CommandLineError.self) { try printed("help", "flatt") }
    do throws(CommandLineError) {
      _ = try CommandLineReading.read(["help", "flatt"])
    } catch {
      #expect(error.message.contains("did you mean flat"))
    }
  }

  @Test func `the manual has every report and option, and no line that is taken for a request`()
    throws
  {
    let page = try printed("man")
    for command in CommandCatalog.commands {
      #expect(page.contains(".B \\-" + command.name + "\n"))
    }
    #expect(page.hasPrefix(".TH SWPROF 1\n.SH NAME\n"))
    let requests: Set = ["TH", "SH", "TP", "B", "br"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(
        requests.contains(line.dropFirst().split(separator: " ").first.map(String.init) ?? ""))
    }
  }

  @Test func `the first screen fits on one`() throws {
    guard case .explain(let text) = try CommandLineReading.read(["-h"]) else {
      return #expect(Bool(false))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24 && lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `a word with several meanings has all of them explained`() throws {
    let text = try printed("help", "diff")
    #expect(text.hasPrefix("diff:\n") && text.contains("\n\ndiff: Compares with another profile"))
    #expect(try printed("help", "flame").contains("flame at the prompt:\n"))
    #expect(try printed("help", "sort").hasPrefix("sort is one of:\n"))
    #expect(try printed("help", "undo").hasPrefix("undo at the prompt:\n"))
  }
}
