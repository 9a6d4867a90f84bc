import Bytes

/// What Go's pprof takes for a program without any names: an object file of no machine, with no
/// sections, in Microsoft's format.
///
/// CPU profiles in gperftools' format begin just like one, so that pprof skips the first of several.
/// Layout: the PE format's file header, which pprof's reader wants the size of a DOS header for.
package enum NamelessObject {
  private static let dosHeaderSize = 96

  /// Whether a path leads to one.
  package static func isOne(_ path: String) -> Bool {
    guard FileSystem.status(of: path)?.kind == .file, let bytes = head(of: path) else {
      return false
    }
    let counts = bytes[0..<4] + bytes[16..<18]
    let places = [bytes[8..<12], bytes[12..<16]]
    return counts.allSatisfy { $0 == 0 } && places.contains { $0.allSatisfy { $0 == 0 } }
  }

  private static func head(of path: String) -> ArraySlice<UInt8>? {
    guard let file = try? InputFile.open(path),
      let bytes = try? file.slice(at: 0, count: dosHeaderSize), bytes.count == dosHeaderSize
    else { return nil }
    return bytes[...]
  }
}
