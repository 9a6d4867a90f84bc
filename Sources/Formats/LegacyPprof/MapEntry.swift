/// A line of a memory map.
///
///     00400000-00452000 r-xp 00000000 08:02 173521 /usr/bin/dbus-daemon
///     0x40000-0x80000 /path/to/binary (@FF00) abc123456
enum MapEntry {
  case mapping(LegacyMapping)
  /// A mapping that holds no code.
  case data

  /// Reads a line in either form; the kernel's is tried first.
  init?(_ line: ArraySlice<UInt8>) {
    let ranges = MapRange.readings(of: line)
    for range in ranges {
      if let fields = MapFields(procMaps: range.rest) {
        self.init(range, fields)
        return
      }
    }
    guard let range = ranges.first else { return nil }
    self.init(range, MapFields(brief: range.rest))
  }

  private init?(_ range: MapRange, _ fields: MapFields) {
    if let permissions = fields.permissions, !permissions.contains(UInt8(ascii: "x")) {
      self = .data
      return
    }
    var mapping = LegacyMapping(file: Array(fields.file), buildID: Array(fields.buildID))
    guard let start = try? NumberText.hexadecimal(range.start),
      let limit = try? NumberText.hexadecimal(range.limit),
      let offset = try? fields.offset.map(NumberText.hexadecimal) ?? 0
    else { return nil }
    mapping.start = start
    mapping.limit = limit
    mapping.offset = offset
    self = .mapping(mapping)
  }
}
