import Symbols
import Testing

@Suite struct SymbolizationModeTests {
  @Test func `nothing means everything that can be done`() {
    let mode = SymbolizationMode("")
    #expect(mode.isLocal && mode.isRemote && !mode.isFast && !mode.isForced)
    #expect(mode.demangling == .simplified)
  }

  @Test(arguments: ["none", "no", "NONE", "local:none", "none:demangle=full"])
  func `none leaves the profile alone`(text: String) {
    #expect(SymbolizationMode(text).demangling == nil)
  }

  @Test func `the last place named is where names come from`() {
    #expect(!SymbolizationMode("local").isRemote)
    #expect(SymbolizationMode("fastlocal").isFast)
    #expect(!SymbolizationMode("remote").isLocal)
    let both = SymbolizationMode("remote:local")
    #expect(both.isLocal && !both.isRemote)
  }

  @Test func `a way to demangle forces names to be made anew`() {
    let mode = SymbolizationMode("local:demangle=templates")
    #expect(mode.demangling == .templates && mode.isForced)
    #expect(SymbolizationMode("full").demangling == .full)
    #expect(SymbolizationMode("demangle=none").demangling == DemanglingMode.none)
    let usual = SymbolizationMode("demangle=default")
    #expect(usual.demangling == .simplified && !usual.isForced && usual.unknownWords == 0)
  }

  @Test func `words that mean nothing are counted`() {
    #expect(SymbolizationMode("bogus:local:demangle=simplified").unknownWords == 2)
  }
}
