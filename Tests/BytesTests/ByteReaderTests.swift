import Bytes
import Testing

struct ByteReaderTests {
  private func varint(_ bytes: [UInt8]) -> Result<UInt64, ByteError> {
    var reader = ByteReader(bytes.span, base: 100)
    do {
      return .success(try reader.varint())
    } catch {
      return .failure(error)
    }
  }

  @Test func `numbers of every length come back`() throws {
    for shift in 0..<64 as Range<UInt64> {
      for value in [1 << shift, (1 << shift) - 1, .max >> shift] as [UInt64] {
        var writer = ByteWriter()
        writer.varint(value)
        #expect(varint(writer.bytes) == .success(value))
      }
    }
  }

  @Test func `a number that ends too soon or too late is refused`() {
    #expect(varint([]) == .failure(.truncated(at: 100)))
    #expect(varint([0x80, 0xff]) == .failure(.truncated(at: 100)))
    #expect(varint([UInt8](repeating: 0x80, count: 11)) == .failure(.overlongVarint(at: 100)))
    let ones = [UInt8](repeating: 0xff, count: 9)
    #expect(varint(ones + [1]) == .success(.max))
    #expect(varint(ones + [2]) == .failure(.overlongVarint(at: 100)))
    #expect(varint([0x80, 0x80, 0]) == .success(0))
  }

  @Test func `a length gives a reader of so many bytes`() throws {
    let bytes: [UInt8] = [2, 7, 8, 9]
    var reader = ByteReader(bytes.span, base: 0)
    let part = try reader.lengthDelimited()
    #expect(part.remaining == 2)
    #expect(part.offset == 1)
    #expect(reader.offset == 3)
    #expect(reader.remaining == 1)
  }

  @Test func `a length past the end is refused`() {
    let bytes: [UInt8] = [0, 3, 7, 8]
    var reader = ByteReader(bytes.span, base: 10)
    var failure: ByteError?
    do {
      _ = try reader.varint()
      _ = try reader.lengthDelimited()
    } catch {
      failure = error
    }
    #expect(failure == .lengthPastEnd(at: 11, length: 3))
  }

  @Test(arguments: [(0, 2), (1, 8), (2, 3), (5, 4)] as [(UInt64, Int)])
  func `a field is skipped by its wire type`(wireType: UInt64, length: Int) throws {
    let bytes: [UInt8] = [0x82, 0x00, 1, 1, 1, 1, 1, 1, 1, 1]
    let skipped: [UInt8] = wireType == 2 ? [2, 1, 1, 1] : bytes
    var reader = ByteReader(skipped.span, base: 0)
    try reader.skip(key: 8 << 3 | wireType, at: 0)
    #expect(reader.consumed == length)
  }

  @Test func `a wire type that does not exist cannot be skipped`() {
    let bytes: [UInt8] = [1]
    var reader = ByteReader(bytes.span, base: 0)
    var failure: ByteError?
    do { try reader.skip(key: 9 << 3 | 4, at: 55) } catch { failure = error }
    #expect(failure == .wireType(at: 55, field: 9, wireType: 4))
  }
}
