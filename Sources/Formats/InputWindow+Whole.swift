import Bytes

extension InputWindow {
  /// Reads all that is left, for formats that make no sense before their end.
  mutating func readWhole() throws(DecodeError) -> ArraySlice<UInt8> {
    do {
      try readAll()
    } catch {
      throw DecodeError(.input(error))
    }
    return unreadSlice
  }
}
