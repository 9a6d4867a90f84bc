import Reports

/// What a profile says at first sight, on one screen.
struct DigestScreen {
  let screen: Screen
  private static let fewestPackages = 3
  private static let fewestSteps = 5

  func lines(_ digest: Digest) -> [String] {
    let full = lines(digest, parts(digest), gap: [""])
    // A page of its own has no room to spare for anything else, and scrolls.
    guard screen.header.isCompact, full.count >= screen.style.size.rows else { return full }
    let excess = lines(digest, parts(digest), gap: []).count - (screen.style.size.rows - 1)
    return lines(digest, parts(digest, without: max(0, excess)), gap: [])
  }

  /// The rows below the two titles that can be shorter.
  private struct Parts {
    var path: [String]
    var packages: [String]
  }

  private func lines(_ digest: Digest, _ parts: Parts, gap: [String]) -> [String] {
    screen.headerLines + total + TopScreen(screen: screen).rows(TopTable(rows: digest.top))
      + gap + [screen.paint("heaviest path", .bold)] + parts.path
      + gap + [screen.paint("whose code", .bold)] + digest.origins.map(part)
      + gap + [screen.paint("packages", .bold)] + parts.packages
  }

  /// Light packages go first, then the middle of the path.
  private func parts(_ digest: Digest, without count: Int = 0) -> Parts {
    var packages = digest.packages.map(part)
    packages.removeLast(min(count, max(0, packages.count - Self.fewestPackages)))
    let rest = count - (digest.packages.count - packages.count)
    var path = TreeScreen(screen: screen).rows(digest.path, room: screen.width)
    let shown = max(Self.fewestSteps, path.count - rest)
    if rest > 0, shown < path.count {
      let left = path.count - shown + 1
      let sign = screen.style.isUnicode ? "⋮" : "..."
      let start = shown / 2
      path.replaceSubrange(
        start..<(start + left), with: [screen.paint("\(sign) \(left) frames", .dim)])
    }
    return Parts(path: path, packages: packages)
  }

  private var total: [String] {
    ["total \(screen.header.format.text(screen.header.total)) \(screen.header.profile.sampleType)"]
      .map { screen.paint(SafeText.escaped($0), .bold) }
  }

  private func part(_ part: Digest.Part) -> String {
    let used = 17 + (screen.barWidth > 0 ? screen.barWidth + 1 : 0) + 2
    return screen.value(part.value) + " " + screen.share(part.value)
      + screen.bar(flat: part.value, cum: part.value) + "  "
      + ElidedName.fitted(part.name, to: max(8, screen.width - used))
  }
}
