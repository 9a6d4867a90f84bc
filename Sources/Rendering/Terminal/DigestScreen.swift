import Reports

/// What a profile says at first sight, on one screen.
struct DigestScreen {
  let screen: Screen

  func lines(_ digest: Digest) -> [String] {
    screen.headerLines + total + TopScreen(screen: screen).rows(TopTable(rows: digest.top))
      + ["", screen.paint("heaviest path", .bold)]
      + TreeScreen(screen: screen).rows(
        digest.path, room: screen.width)
      + ["", screen.paint("whose code", .bold)] + digest.origins.map(part)
      + ["", screen.paint("packages", .bold)] + digest.packages.map(part)
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
