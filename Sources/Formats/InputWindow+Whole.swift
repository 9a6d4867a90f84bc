import Bytes

extension InputWindow {
  /// The longest text that is read whole; what profilers write is a hundredth of it.
  private static let longestWhole = 1 << 28

  /// Reads all that is left, for formats that make no sense before their end.
  mutating func readWhole() throws(DecodeError) -> ArraySlice<UInt8> {
    while try refillWhole() {
      guard unread.count <= Self.longestWhole else {
        throw DecodeError(.longText(Self.longestWhole), at: offset)
      }
    }
    return unreadSlice
  }

  private mutating func refillWhole() throws(DecodeError) -> Bool {
    do throws(InputError) {
      return try refill()
    } catch {
      throw DecodeError(.input(error))
    }
  }
}
