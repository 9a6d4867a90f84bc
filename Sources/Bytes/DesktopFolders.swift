/// Where the desktop's conventions put a program's own files.
public enum DesktopFolders {
  /// What outlives a session but is not worth keeping forever; empty without a home.
  public static var state: String {
    folder("XDG_STATE_HOME", "/.local/state")
  }

  /// What the user chose; empty without a home.
  public static var settings: String {
    folder("XDG_CONFIG_HOME", "/.config")
  }

  private static func folder(_ variable: String, _ usual: String) -> String {
    let chosen = ProcessEnvironment.value(variable)
    // A relative path means nothing here, says the convention.
    if chosen.hasPrefix("/") { return chosen + "/swprof" }
    let home = ProcessEnvironment.value("HOME")
    return home.isEmpty ? "" : home + usual + "/swprof"
  }
}
