/// How the user's terminal spells characters.
public enum LocaleEncoding {
  /// Whether it is UTF-8, by the first of the variables that says anything.
  public static var isUnicode: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.map(ProcessEnvironment.value).first { !$0.isEmpty } ?? ""
    let encoding = locale.lowercased()
    return encoding.contains("utf-8") || encoding.contains("utf8")
  }
}
