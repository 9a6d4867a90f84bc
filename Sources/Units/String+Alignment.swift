extension String {
  /// The text with spaces in front, up to a width counted in characters as Go's `fmt` counts them.
  package func rightAligned(to width: Int) -> String {
    let count = unicodeScalars.count
    return count < width ? String(repeating: " ", count: width - count) + self : self
  }
}
