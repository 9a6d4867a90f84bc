import Bytes

extension InputWindow {
  /// The longest text that is read whole; what profilers write is a hundredth of it.
  private static let longestWhole = 1 << 28

  /// Reads all that is left, for formats that make no sense before their end.
  mutating func readWhole() throws(DecodeError) -> ArraySlice<UInt8> {
    do throws(InputError) {
      while try refill() {
        guard unread.count <= Self.longestWhole else {
          throw InputError.tooLarge(inflated: Self.longestWhole, read: offset)
        }
      }
    } catch {
      throw DecodeError(.input(error))
    }
    return unreadSlice
  }
}
