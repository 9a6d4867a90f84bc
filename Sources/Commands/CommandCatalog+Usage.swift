extension CommandCatalog {
  static func reportUsage(
    _ name: String, sortsByCum: Bool = false, savesToFile: Bool = true
  ) -> [String] {
    var call = name + " [n] [focus_regex]* [-ignore_regex]*"
    var lines = [
      "Include up to n samples", "Include samples matching focus_regex, and exclude ignore_regex.",
    ]
    if sortsByCum {
      call += " [-cum]"
      lines.append("-cum sorts the output by cumulative weight")
    }
    return finished(call, lines, savesToFile)
  }

  static func listUsage(_ name: String, savesToFile: Bool = false) -> [String] {
    finished(
      name + "<func_regex|address> [-focus_regex]* [-ignore_regex]*",
      [
        "Include functions matching func_regex, or including the address specified.",
        "Include samples matching focus_regex, and exclude ignore_regex.",
      ], savesToFile)
  }

  static let whyUsage = [
    "why old_profile [focus_regex]* [-ignore_regex]* >f",
    "Say which functions made this profile, the new one, cost more than an old one.",
    "Include samples matching focus_regex, and exclude ignore_regex.",
    "Optionally save the page on the file f",
  ]

  static let diffUsage = [
    "diff old_profile [n] [focus_regex]* [-ignore_regex]* [-cum] >f",
    "Compare this profile, the new one, with an old one, and tell changes from noise.",
    "Include up to n functions",
    "Include samples matching focus_regex, and exclude ignore_regex.",
    "-cum compares cumulative weights",
    "--gate judges: nothing may be known to have grown; --fail-on=RULE and --budget=FILE say more",
    "Optionally save the report on the file f",
  ]

  private static func finished(_ call: String, _ lines: [String], _ savesToFile: Bool) -> [String] {
    savesToFile
      ? [call + " >f"] + lines + ["Optionally save the report on the file f"] : [call] + lines
  }
}
