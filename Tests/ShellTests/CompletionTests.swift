import Driver
import Shell
import Testing

struct CompletionTests {
  private let completion = Completion(
    words: {
      var words = Vocabulary()
      words.functions = [
        .init("runtime.mallocgc", share: 0.5), .init("runtime.scanobject", share: 0.25),
        .init("runtime.memmove", share: 0.2), .init("example.com/a.(*queue).push", share: 0.1),
        .init("main.main", share: 0.05), .init("example.com/scan.Next", share: 0.01),
        .init("evil\u{1b}[2J name", share: 0),
      ]
      words.sampleTypes = ["samples", "cpu"]
      words.labels = [.init("tenant", ["acme", "a.b"]), .init("bytes", ["16"])]
      return words
    }, savedNames: { ["mine"] })

  private func line(_ text: String) -> String {
    completion.complete(text).line
  }

  private func candidates(_ text: String) -> [String] {
    completion.complete(text).candidates
  }

  @Test func `the first word is a command, an option or a value`() {
    #expect(line("call") == "call")
    #expect(
      candidates("call") == ["call_tree", "callees", "callers", "callgrind", "calltree"])
    #expect(line("callg") == "callgrind")
    #expect(line("nodec") == "nodecount=")
    #expect(line("lis") == "list ")
    #expect(line("cp") == "cpu")
    #expect(line("help nodef") == "help nodefraction")
    #expect(line("zzz") == "zzz")
  }

  @Test func `values of options are completed`() {
    #expect(line("granularity=addr") == "granularity=addresses")
    #expect(line("granularity = addr") == "granularity = addresses")
    #expect(line("trim=f") == "trim=false")
    #expect(line("sample_index=c") == "sample_index=cpu")
    #expect(line("focus=memm") == "focus=runtime\\.memmove")
    #expect(line("nodecount=1") == "nodecount=1")
    #expect(line("unit=m") == "unit=m")
    #expect(candidates("unit=m") == ["minimum", "ms", "min"])
  }

  @Test func `functions are found by any part of their names and quoted`() {
    #expect(line("list push") == "list example\\.com/a\\.\\(\\*queue\\)\\.push")
    #expect(line("list a\\.\\(\\*q") == "list example\\.com/a\\.\\(\\*queue\\)\\.push")
    #expect(line("top10 -memm") == "top10 -runtime\\.memmove")
    #expect(line("peek ") == "peek ")
  }

  @Test func `the function's own name counts most, then its weight`() {
    #expect(
      candidates("list sc") == [" 25.0% runtime.scanobject", "  1.0% example.com/scan.Next"])
    #expect(
      candidates("list ma") == [" 50.0% runtime.mallocgc", "  5.0% main.main"])
    #expect(line("list MA") == "list MA")
  }

  @Test func `letters with others between find a function where nothing else does`() {
    #expect(line("list rtmcgc") == "list runtime\\.mallocgc")
  }

  @Test func `labels are completed by key and value`() {
    #expect(line("tagfocus=ten") == "tagfocus=tenant=")
    #expect(line("tagfocus=tenant=ac") == "tagfocus=tenant=acme")
    #expect(line("tagfocus=tenant=a.") == "tagfocus=tenant=a\\.b")
    #expect(line("tagroot=bytes,ten") == "tagroot=bytes,tenant")
    #expect(line("tags -by") == "tags -bytes=")
  }

  @Test func `names that could command the terminal are shown and inserted harmlessly`() {
    let result = completion.complete("list evil")
    #expect(result.line == "list evil\\x{1b}\\[2J\\x{20}name")
    #expect(result.candidates == ["  0.0% evil\\x1b[2J name"])
  }

  @Test func `files follow an arrow`() {
    #expect(line("top >/dev/nul") == "top >/dev/null")
    #expect(line("top > /dev/nul") == "top > /dev/null")
    #expect(line("top > /de") == "top > /dev/")
  }

  @Test func `an empty line offers commands, each once`() {
    let candidates = candidates("")
    #expect(candidates.count { $0 == "flame" } == 1)
    #expect(candidates.contains("undo") && !candidates.contains("nodecount"))
  }

  @Test func `choices, formats and the shell's own topics are completed`() {
    #expect(line("addr") == "addresses")
    #expect(line("format=js") == "format=json")
    #expect(line("help cmdl") == "help cmdline")
    #expect(
      candidates("help flam") == ["flame", "flame_by", "flame_relative", "flame_shape", "flames"])
  }

  @Test func `options of a single report have their values completed`() {
    #expect(line("top granularity=addr") == "top granularity=addresses")
    #expect(line("top 5 sort=c") == "top 5 sort=cum")
    #expect(line("zzz sort=c") == "zzz sort=c")
  }
}
