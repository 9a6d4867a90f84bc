/// A random command line over random profiles, the same for a seed.
///
/// Files are called `r3.pb`: the profile of seed 3; `r3b.pb` is its second variant.
package struct RandomCommand {
  private var random: SeededRandom
  private var words: [String] = []

  /// The words of a command line, `profiles` being how many seeds there are.
  package static func make(seed: UInt64, profiles: Int) -> [String] {
    var command = RandomCommand(random: SeededRandom(seed: seed &* 104_729))
    command.addCommand()
    command.addFilters()
    command.addDisplay()
    command.addTrimming()
    command.addSources(below: profiles)
    return command.words
  }

  private mutating func happens(_ percent: Int) -> Bool {
    random.below(100) < percent
  }

  private mutating func pick(_ elements: [String]) -> String {
    elements[random.below(elements.count)]
  }

  private mutating func add(_ percent: Int, _ option: String, _ values: [String] = []) {
    guard happens(percent) else { return }
    words.append(values.isEmpty ? "-" + option : "-\(option)=" + pick(values))
  }

  private mutating func addCommand() {
    let command = pick(Self.commands)
    let takesArgument = command == "peek" || command == "list"
    words.append(takesArgument ? "-\(command)=" + pick(Self.names) : "-" + command)
  }

  private mutating func addFilters() {
    let chance = pick(["0", "6", "16"])
    let percent = Int(chance) ?? 0
    for option in ["focus", "ignore", "hide", "show", "show_from", "prune_from"] {
      add(percent, option, Self.stackExpressions)
    }
    for option in ["tagfocus", "tagignore"] { add(percent, option, Self.tagExpressions) }
    for option in ["tagshow", "taghide"] { add(percent, option, Self.keyExpressions) }
    for option in ["tagroot", "tagleaf"] { add(percent, option, Self.keys) }
  }

  private mutating func addDisplay() {
    add(55, pick(Self.granularities))
    add(30, "unit", Self.units)
    add(20, "sample_index", ["0", "0", "0", "0", "0", "0", "1", "cpu"])
    for option in ["noinlines", "showcolumns", "compact_labels", "relative_percentages", "cum"] {
      add(15, option)
    }
    for option in ["mean", "call_tree", "all_frames"] { add(10, option) }
    add(10, "divide_by", ["2", "0.5", "1000", "3.7", "-1"])
  }

  private mutating func addTrimming() {
    add(15, "nodecount", ["0", "1", "2", "5", "10", "-1", "30"])
    add(12, "nodefraction", ["0", "0.01", "0.1", "0.5"])
    add(12, "edgefraction", ["0", "0.01", "0.1", "0.5"])
    add(10, "drop_negative")
    add(6, "trim=false")
  }

  private mutating func addSources(below profiles: Int) {
    let seed = random.below(profiles)
    let base = happens(96) ? "r\(seed)b.pb" : "r\(random.below(profiles)).pb"
    let mode = random.below(100)
    if mode < 12 { words.append("-base=" + base) }
    if (12..<26).contains(mode) { words.append("-diff_base=" + base) }
    if mode < 26 { add(25, "normalize") }
    words.append("r\(seed).pb")
    if (26..<34).contains(mode) { words.append(base) }
  }
}
