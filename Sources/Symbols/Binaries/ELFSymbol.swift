/// A function as its binary names it.
package struct ELFSymbol: Equatable, Sendable {
  /// As the linker sees it.
  package var name: String
  /// Where it begins, before the binary is moved.
  package var address: UInt64
  /// Its length in bytes; zero where the binary does not say.
  package var size: UInt64

  /// What a symbol stands for: the low half of `st_info`.
  struct Kind: RawRepresentable {
    let rawValue: UInt8

    var isCode: Bool { [0, 2, 10].contains(rawValue) }
    /// Sections and files are for the linker only.
    var isListed: Bool { rawValue != 3 && rawValue != 4 }
  }
}

extension ELFFile {
  private static let symbolTable: UInt32 = 2
  private static let dynamicSymbolTable: UInt32 = 11

  /// The functions it names, by address; those of its symbol table, or where that has been
  /// stripped, those that others can link with.
  package func functions() throws(BinaryError) -> [ELFSymbol] {
    var found = try functions(in: Self.symbolTable)
    if found.isEmpty { found = try functions(in: Self.dynamicSymbolTable) }
    return found.sorted { ($0.address, $0.name) < ($1.address, $1.name) }
  }

  /// Where whatever its symbol table names begins, in order; none where that has been stripped.
  func starts() throws(BinaryError) -> [UInt64] {
    var starts: [UInt64] = []
    try forEachSymbol(in: Self.symbolTable) { symbol, kind in
      if kind.isListed { starts.append(symbol.address) }
    }
    return starts.sorted()
  }

  private func functions(in type: UInt32) throws(BinaryError) -> [ELFSymbol] {
    var found: [ELFSymbol] = []
    try forEachSymbol(in: type) { symbol, kind in
      if kind.isCode, !symbol.name.isEmpty { found.append(symbol) }
    }
    return found
  }

  private func forEachSymbol(in type: UInt32, _ body: (ELFSymbol, ELFSymbol.Kind) -> Void)
    throws(BinaryError)
  {
    for section in sections where section.type == type {
      guard sections.indices.contains(Int(section.link)) else { throw .damaged }
      let texts = sections[Int(section.link)]
      let names = ELFReader(try bytes(at: texts.offset, count: texts.size), layout)
      let table = ELFReader(try bytes(at: section.offset, count: section.size), layout)
      for start in table.starts(count: .max, stride: layout.isWide ? 24 : 16) {
        if let (symbol, kind) = table.symbol(start, names: names) { body(symbol, kind) }
      }
    }
  }

  /// What the linker made to tell builds apart, in hexadecimal; empty if there is none.
  package func buildID() throws(BinaryError) -> String {
    for segment in segments where segment.type == 4 {
      let notes = try bytes(at: segment.offset, count: segment.fileSize)
      if let id = buildID(in: notes, alignment: segment.alignment) { return id }
    }
    for section in sections where section.type == 7 {
      let notes = try bytes(at: section.offset, count: section.size)
      if let id = buildID(in: notes, alignment: 4) { return id }
    }
    return ""
  }

  private func buildID(in notes: [UInt8], alignment: UInt64) -> String? {
    let reader = ELFReader(notes, layout)
    let step = alignment == 8 ? 8 : 4
    var start = 0
    while start <= notes.count - 12 {
      let nameLength = Int(reader.word(start))
      let length = Int(reader.word(start + 4))
      let content = (start + 12 + nameLength + step - 1) / step * step
      guard content <= notes.count - length else { return nil }
      let name = notes[(start + 12)..<(start + 12 + nameLength)]
      if reader.word(start + 8) == 3, name.elementsEqual("GNU\0".utf8) {
        return Self.hexadecimal(notes[content..<(content + length)])
      }
      start = (content + length + step - 1) / step * step
    }
    return nil
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xf)]] })
  }
}
