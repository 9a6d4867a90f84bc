import Commands
import Driver

/// Everything the flags of one command line said, before it is judged as a whole.
struct FlagValues {
  var options = Options()
  var sources = SourceRequest()
  var base = ""
  var diffBase = ""
  var color = ""
  var webAddress = ""
  var noBrowser = false
  var allowsRemote = false
  var isCompatible = Wording.ofEnvironment == .compatible
  /// Switches of commands, choices and legacy selections by name; the last one on the line wins.
  var switches: [String: Bool] = [:]
  /// Arguments of commands that take one.
  var arguments: [String: String] = [:]

  func isOn(_ name: String) -> Bool {
    switches[name] ?? false
  }
}
