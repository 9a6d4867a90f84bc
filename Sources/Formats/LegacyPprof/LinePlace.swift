/// A line and where it begins in the file, for errors.
struct LinePlace {
  let line: ArraySlice<UInt8>
  let offset: Int

  /// A fault of this line.
  func fault(_ fault: LegacyFault) -> DecodeError {
    DecodeError(.legacy(fault), at: offset)
  }

  /// Reads a number of this line, or says where it stood.
  func number(
    _ text: ArraySlice<UInt8>, _ place: LegacyFault.Place = .sample,
    _ read: (ArraySlice<UInt8>) throws(NumberText.Fault) -> Int64 = NumberText.decimal
  ) throws(DecodeError) -> Int64 {
    do {
      return try read(text)
    } catch {
      throw fault(error, text, place)
    }
  }

  /// Says of a number that it stands in this line and cannot be read.
  func fault(
    _ fault: NumberText.Fault, _ text: ArraySlice<UInt8>, _ place: LegacyFault.Place
  ) -> DecodeError {
    self.fault(.number(fault, text: text.text, place: place, line: line.trimmed.text))
  }
}
