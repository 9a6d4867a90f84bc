import Shell
import Testing

struct CompletionTests {
  private let completion = Completion(
    functions: ["main.main", "main.(*queue).push", "runtime.memmove"],
    sampleTypes: ["samples", "cpu"])

  private func line(_ text: String) -> String {
    completion.complete(text).line
  }

  @Test func `the first word is a command or an option`() {
    #expect(line("call") == "call")
    #expect(completion.complete("call").candidates == ["call_tree", "callgrind"])
    #expect(line("callg") == "callgrind")
    #expect(line("nodec") == "nodecount")
    #expect(line("help nodef") == "help nodefraction")
    #expect(line("zzz") == "zzz")
  }

  @Test func `values of options are completed`() {
    #expect(line("granularity=addr") == "granularity=addresses")
    #expect(line("trim=f") == "trim=false")
    #expect(line("sample_index=c") == "sample_index=cpu")
    #expect(line("focus=memm") == "focus=runtime\\.memmove")
  }

  @Test func `functions are found by any part of their names and quoted`() {
    #expect(line("list push") == "list main\\.\\(\\*queue\\)\\.push")
    #expect(line("list main\\.\\(\\*q") == "list main\\.\\(\\*queue\\)\\.push")
    #expect(line("top10 -memm") == "top10 -runtime\\.memmove")
    #expect(completion.complete("peek main").candidates.count == 2)
    #expect(line("peek ") == "peek ")
  }

  @Test func `names that could command the terminal are never offered`() {
    let completion = Completion(functions: ["evil\u{1b}[2J", "even"])
    #expect(completion.complete("list ev").line == "list even")
  }
}
