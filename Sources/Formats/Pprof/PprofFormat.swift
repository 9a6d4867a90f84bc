package import Bytes
package import Profiles

/// The protobuf format of Go's pprof, profile.proto.
package enum PprofFormat {
  /// Decodes all that a window has, as it arrives.
  package static func decode(_ input: inout InputWindow) throws(DecodeError) -> Profile {
    var decoder = PprofDecoder()
    var isLast = false
    while !isLast {
      do {
        isLast = try !input.refill()
      } catch {
        throw DecodeError(.input(error), at: nil)
      }
      let consumed = try decoder.decode(input.unread, at: input.offset, isLast: isLast)
      input.consume(consumed)
    }
    guard input.offset > 0 else { throw DecodeError(.empty) }
    return try decoder.finish()
  }
}
