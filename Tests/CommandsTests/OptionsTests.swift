import Commands
import Testing

struct OptionsTests {
  private func options(_ assignments: (String, String)...) throws -> Options {
    var options = Options()
    for (name, value) in assignments { try options.set(name, to: value) }
    return options
  }

  private func error(_ name: String, _ value: String) -> OptionError? {
    var options = Options()
    do throws(OptionError) {
      try options.set(name, to: value)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a fresh session has pprof's defaults`() {
    let texts = OptionCatalog.entries.map { "\($0.name)=\(Options().text(of: $0))" }
    #expect(texts.contains("unit=minimum"))
    #expect(texts.contains("nodecount=-1"))
    #expect(texts.contains("nodefraction=0.005"))
    #expect(texts.contains("divide_by=1"))
    #expect(texts.contains("trim=true"))
    #expect(texts.contains("sort=flat"))
    #expect(texts.contains("granularity="))
  }

  @Test func `every option reads back the text it writes`() throws {
    var options = try options(
      ("sort", "cum"), ("granularity", "lines"), ("nodecount", "7"), ("edgefraction", "1e-07"),
      ("mean", "yes"), ("tagfocus", "key=a,b"))
    let original = options
    for entry in OptionCatalog.entries where entry.name != "granularity" {
      try options.set(entry, to: original.text(of: entry))
    }
    #expect(options == original)
  }

  @Test func `flags know several words for yes and no`() throws {
    for yes in ["true", "T", "Yes", "y", "1", ""] {
      #expect(try options(("mean", yes)).mean)
    }
    for no in ["false", "F", "no", "N", "0"] {
      #expect(try !options(("trim", no)).trim)
    }
    #expect(error("mean", "maybe") == .illegalFlag("maybe"))
  }

  @Test func `a choice can be picked by its own name`() throws {
    #expect(try options(("cum", "true")).sort == .cum)
    #expect(try options(("lines", "1")).granularity == .lines)
    #expect(error("cum", "") == .unknownName("cum"))
    #expect(error("files", "0") == .unknownName("files"))
    #expect(error("sort", "bogus") == .illegalChoice(option: "sort", value: "bogus"))
  }

  @Test func `numbers are read strictly`() throws {
    #expect(try options(("nodecount", "+5")).nodeCount == 5)
    #expect(error("nodecount", "5x") == .illegalInteger("5x", .syntax))
    #expect(error("nodecount", "") == .illegalInteger("", .syntax))
    #expect(
      error("nodecount", "99999999999999999999")
        == .illegalInteger("99999999999999999999", .range))
    #expect(error("nodefraction", "abc") == .illegalNumber("abc", .syntax))
    #expect(error("nodefraction", "1e999") == .illegalNumber("1e999", .range))
  }

  @Test func `an unknown name is reported`() {
    #expect(error("colour", "red") == .unknownName("colour"))
  }

  @Test func `only flags and choices are switches`() {
    #expect(OptionCatalog.isSwitch("trim"))
    #expect(OptionCatalog.isSwitch("addresses"))
    #expect(!OptionCatalog.isSwitch("focus"))
    #expect(!OptionCatalog.isSwitch("sort"))
  }

  @Test func `help exists for options and choices but not for groups`() {
    #expect(OptionCatalog.help(for: "nodefraction") == ["Hide nodes below <f>*total"])
    #expect(OptionCatalog.help(for: "files") == ["Aggregate at the file level."])
    #expect(OptionCatalog.help(for: "granularity") == nil)
    #expect(OptionCatalog.entries.allSatisfy { !$0.help.isEmpty || !$0.choices.isEmpty })
  }

  @Test func `names and address keys are unique`() {
    let names = OptionCatalog.entries.flatMap { [$0.name] + $0.choices.map(\.name) }
    #expect(Set(names).count == names.count)
    let keys = OptionCatalog.entries.compactMap(\.urlParameter)
    #expect(Set(keys).count == keys.count)
  }
}
