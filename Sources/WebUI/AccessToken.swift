/// A word that nobody can guess: who does not know it is told nothing.
package struct AccessToken: Sendable, Equatable {
  package let text: String

  /// Takes a word.
  package init(_ text: String) {
    self.text = text
  }

  /// Makes one of random bytes, spelled in base 32.
  package static func random(bytes: Int = 24) -> AccessToken {
    // The system's own generator is fit for secrets.
    var generator = SystemRandomNumberGenerator()
    return AccessToken(
      base32((0..<bytes).map { _ in UInt8.random(in: 0...255, using: &generator) }))
  }

  /// Bytes as letters and digits (RFC 4648, in small letters and without padding).
  static func base32(_ bytes: [UInt8]) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    var (text, pending, count) = ("", UInt32(0), 0)
    for byte in bytes {
      pending = pending << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(alphabet[Int(pending >> UInt32(count) & 31)])
      }
    }
    if count > 0 { text.append(alphabet[Int(pending << UInt32(5 - count) & 31)]) }
    return text
  }

  /// Whether a word is the same, in a time that does not tell how much of it is.
  func matches(_ word: String) -> Bool {
    let (own, other) = (Array(text.utf8), Array(word.utf8))
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
