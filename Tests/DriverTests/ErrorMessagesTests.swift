import Commands
import Driver
import Testing

struct ErrorMessagesTests {
  @Test(
    arguments: [
      (.unknownName("lines"), "unknown config field \"lines\""),
      (.illegalFlag("maybe"), "illegal value \"maybe\" for bool variable"),
      (.illegalInteger("x", .syntax), "strconv.Atoi: parsing \"x\": invalid syntax"),
      (.illegalInteger("9e", .range), "strconv.Atoi: parsing \"9e\": value out of range"),
      (.illegalNumber("abc", .syntax), "strconv.ParseFloat: parsing \"abc\": invalid syntax"),
      (.illegalChoice(option: "sort", value: "bogus"), "invalid \"sort\" value \"bogus\""),
    ] as [(OptionError, String)])
  func `options complain in pprof's words`(error: OptionError, message: String) {
    #expect(error.message == message)
    #expect(ShellError.option(error).message == message)
  }

  @Test(
    arguments: [
      (.unknownFlag("nosuchflag"), "flag provided but not defined: -nosuchflag"),
      (.missingValue("focus"), "flag needs an argument: -focus"),
      (
        .illegalSwitch(name: "trim", value: "maybe"),
        "invalid boolean value \"maybe\" for -trim: parse error"
      ),
      (
        .illegalNumber(name: "nodecount", value: "abc", .syntax),
        "invalid value \"abc\" for flag -nodecount: parse error"
      ),
      (.conflictingChoices(["cum", "flat"]), "conflicting options set: [cum flat]"),
      (.severalReports, "must set at most one output format"),
    ] as [(CommandLineError, String)])
  func `command lines complain in pprof's words`(error: CommandLineError, message: String) {
    #expect(error.message == message)
  }

  @Test(
    arguments: [
      (.unknownCommand("foo"), "unrecognized command: \"foo\""),
      (.optionAsCommand(name: "focus", value: "foo"), "did you mean: focus=foo"),
      (.missingArgument(command: "list"), "command list requires an argument"),
      (.missingFile, "unexpected end of line after >"),
      (.missingValue(option: "focus"), "please specify a value, e.g. focus=<val>"),
      (.noHelp("granularity"), "Unknown command: granularity"),
    ] as [(ShellError, String)])
  func `the shell complains in pprof's words`(error: ShellError, message: String) {
    #expect(error.message == message)
  }

  @Test func `only mistakes in the flags themselves deserve the usage`() {
    #expect(CommandLineError.noSource.deservesUsage)
    #expect(!CommandLineError.severalReports.deservesUsage)
  }

  @Test func `quoting escapes what cannot be printed`() {
    #expect(Quoting.quoted("a\"b\\c\n\u{1}") == "\"a\\\"b\\\\c\\n\\x01\"")
    #expect(Quoting.quoted("caf\u{e9}\u{200b}\u{a0}") == "\"caf\u{e9}\\u200b\\u00a0\"")
    #expect(Quoting.quoted("\u{f0000}") == "\"\\U000f0000\"")
  }
}
