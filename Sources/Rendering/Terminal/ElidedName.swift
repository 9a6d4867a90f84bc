/// Names of functions brought to a width: folders in the middle go first, the function never.
package enum ElidedName {
  /// The name, safe to print, in at most so many columns.
  package static func fitted(_ name: String, to width: Int) -> String {
    let name = SafeText.escaped(name)
    if fits(name, width) { return name }
    let placed = PlacedName(name)
    guard !placed.place.isEmpty else { return function(name, to: width) }
    if placed.function.isEmpty { return file(name, to: width) }
    return function(of: placed, to: width)
  }

  /// A function beside its file, of which the folders go before anything else does.
  private static func function(of name: PlacedName, to width: Int) -> String {
    let place = String(base(name.place))
    let room = width - DisplayWidth.columns(of: place) - 1
    let full = (name.address.isEmpty ? "" : name.address + " ") + name.function
    if fits(full, room) { return full + " " + place }
    // Half a name says less than the line does.
    guard room >= 8 else { return DisplayText.shortened(place, to: width) }
    return function(String(name.function), to: room) + " " + place
  }

  private static func file(_ path: String, to width: Int) -> String {
    let shorter = withoutMiddleFolders(path, width)
    if fits(shorter, width) { return shorter }
    return DisplayText.shortened(String(base(path[...])), to: width)
  }

  private static func base(_ path: Substring) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
  }

  private static func function(_ name: String, to width: Int) -> String {
    var shorter = name
    for shorten in [
      withoutMiddleFolders, withoutArguments, withoutFolders, withoutPackage, withoutReceiver,
      withoutMark,
    ] {
      shorter = shorten(shorter, width)
      if fits(shorter, width) { return shorter }
    }
    return DisplayText.shortened(shorter, to: width)
  }

  private static func fits(_ text: String, _ width: Int) -> Bool {
    DisplayWidth.columns(of: text) <= width
  }

  /// Keeps the first folder and as many of the last as there is room for.
  private static func withoutMiddleFolders(_ name: String, _ width: Int) -> String {
    let end = pathEnd(name)
    let folders = name[..<end].split(separator: "/", omittingEmptySubsequences: false)
    guard folders.count > 2, let first = folders.first else { return name }
    for dropped in 1..<(folders.count - 1) {
      let kept = [first, "…"] + folders.dropFirst(1 + dropped)
      let candidate = kept.joined(separator: "/") + name[end...]
      if fits(candidate, width) { return candidate }
    }
    return "…/" + (folders.last ?? "") + name[end...]
  }

  /// Where the slashes of a path end and brackets may begin, in which others stand.
  private static func pathEnd(_ name: String) -> String.Index {
    name.firstIndex { "[<(".contains($0) } ?? name.endIndex
  }

  /// What stands between brackets becomes an ellipsis; a method's receiver stays.
  private static func withoutArguments(_ name: String, _ width: Int) -> String {
    var result = ""
    var depth = 0
    for character in name {
      let isOpening = character == "[" || character == "<"
      let isClosing = character == "]" || character == ">"
      if isClosing, depth > 0 { depth -= 1 }
      if depth == 0 { result.append(character) }
      if isOpening {
        depth += 1
        if depth == 1 { result += "…" }
      }
    }
    return result
  }

  private static func withoutFolders(_ name: String, _ width: Int) -> String {
    guard let slash = name[..<pathEnd(name)].lastIndex(of: "/") else { return name }
    return "…" + name[slash...]
  }

  /// The function alone, with its receiver.
  private static func withoutPackage(_ name: String, _ width: Int) -> String {
    let start = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    let rest = name[start...]
    guard let dot = rest.firstIndex(of: ".") else { return String(rest) }
    return String(rest[rest.index(after: dot)...])
  }

  /// A method without the type it belongs to.
  private static func withoutReceiver(_ name: String, _ width: Int) -> String {
    guard name.hasPrefix("("), let end = name.firstRange(of: ").") else { return name }
    return "…" + name[end.upperBound...]
  }

  /// The function alone, where there is no room even to say that something is left out.
  private static func withoutMark(_ name: String, _ width: Int) -> String {
    name.hasPrefix("…") && !name.contains("/") ? String(name.dropFirst()) : name
  }
}
