/// A function's name as the linker sees it.
package struct MangledName {
  let bytes: ArraySlice<UInt8>

  /// How it reads; nil if it is not mangled in a way that is known here.
  func demangled(_ style: DemanglingStyle) -> [UInt8]? {
    guard let text = read(bytes, style) else { return fallback(style) }
    return text.elementsEqual(bytes) ? fallback(style) : text
  }

  /// Where every symbol begins with an underscore, names have one too many.
  private func fallback(_ style: DemanglingStyle) -> [UInt8]? {
    guard bytes.first == UInt8(ascii: "_"), let text = read(bytes.dropFirst(), style) else {
      return nil
    }
    return text.elementsEqual(bytes.dropFirst()) ? nil : text
  }

  private func read(_ name: ArraySlice<UInt8>, _ style: DemanglingStyle) -> [UInt8]? {
    guard name.first == UInt8(ascii: "_") else { return nil }
    do throws(DemanglingError) {
      if name.starts(with: "_R".utf8) { return try RustName.demangled(name, style: style) }
      if let rust = LegacyRustName.demangled(name) { return rust }
      return try ItaniumName.demangled(name, style: style)
    } catch {
      return nil
    }
  }
}
