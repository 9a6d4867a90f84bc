/// What stands behind a mapping's addresses.
struct MapFields {
  var permissions: ArraySlice<UInt8>?
  var offset: ArraySlice<UInt8>?
  var file: ArraySlice<UInt8> = []
  var buildID: ArraySlice<UInt8> = []

  /// Permissions, offset, device and inode, of which the last two must be there, and the file.
  init?(procMaps scanner: LineScanner) {
    var scanner = scanner
    permissions = scanner.field(\.isPermission)
    var afterOffset = scanner
    offset = afterOffset.field(\.isHexDigit)
    if !afterOffset.takeDeviceAndInode() {
      offset = nil
      guard scanner.takeDeviceAndInode() else { return nil }
      afterOffset = scanner
    }
    file = afterOffset.field { !$0.isSpace } ?? []
  }

  /// Permissions, file, `(@offset)` and build ID, of which any may be missing.
  init(brief scanner: LineScanner) {
    var scanner = scanner
    permissions = scanner.field(\.isPermission)
    file = scanner.field { !$0.isSpace } ?? []
    offset = scanner.parenthesizedOffset()
    buildID = scanner.field(\.isHexDigit) ?? []
  }
}

extension LineScanner {
  /// Takes ` 08:02 173521`.
  fileprivate mutating func takeDeviceAndInode() -> Bool {
    field(\.isHexDigit) != nil && take(":" as Unicode.Scalar) && some(\.isHexDigit) != nil
      && field(\.isDigit) != nil
  }

  /// Takes ` (@FF00)`.
  fileprivate mutating func parenthesizedOffset() -> ArraySlice<UInt8>? {
    let start = self
    if some(\.isSpace) != nil, take("(@"), let digits = some(\.isHexDigit),
      take(")" as Unicode.Scalar)
    {
      return digits
    }
    self = start
    return nil
  }
}

extension UInt8 {
  /// One of `-rwxp`.
  fileprivate var isPermission: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "r"), UInt8(ascii: "w"), UInt8(ascii: "x"),
      UInt8(ascii: "p"):
      true
    default: false
    }
  }
}
