import Bytes
import Formats
import Profiles
import TestSupport
import Testing

struct PlainSampleTests {
  private static let texts = [5, 6, 70, 127, 128, 129, 5000, 16_383, 16_384, 20_000]

  /// A profile of which texts stand far apart.
  private var wire: WireProfile {
    var wire = WireProfile()
    wire.strings += (5...20_000).map { WireProfile.string("t\($0)") }
    return wire
  }

  @Test func `fields of samples in any order read the same`() throws {
    var random = SeededRandom(seed: 3)
    var wire = wire
    var expected: [String] = []
    wire.samples = (0..<3000).map { value in
      let labels = (0..<random.below(5)).map { _ in
        (key: Self.texts[random.below(5)], text: Self.texts[random.below(10)], random.below(4) == 0)
      }
      expected.append("sample \(value) 2;1" + labels.map(Self.words).joined())
      return WireProfile.field(2) { sample in
        let isPlain = random.below(3) > 0
        if isPlain { sample.repeated(1, [1, 2], isPacked: true) }
        sample.repeated(2, [UInt64(value)], isPacked: isPlain || random.below(2) == 0)
        for label in labels { Self.write(label, to: &sample) }
        if !isPlain { sample.repeated(1, [1, 2], isPacked: random.below(2) == 0) }
      }
    }
    #expect(ProfileDump.lines(try wire.decoded()).filter { $0.hasPrefix("sample") } == expected)
  }

  private static func words(_ label: (key: Int, text: Int, isNumber: Bool)) -> String {
    " t\(label.key)=" + (label.isNumber ? "\(label.text)/" : "t\(label.text)")
  }

  private static func write(
    _ label: (key: Int, text: Int, isNumber: Bool), to sample: inout ByteWriter
  ) {
    sample.message(3) {
      $0.field(1, UInt64(label.key))
      $0.field(label.isNumber ? 3 : 2, UInt64(label.text))
    }
  }

  @Test func `a sample may have hundreds of labels`() throws {
    var wire = wire
    wire.samples = [
      WireProfile.sample(locations: [1], values: [1]) { sample in
        for text in 100..<400 { Self.write((7, text, false), to: &sample) }
      },
      WireProfile.sample(locations: [1], values: [2]) { Self.write((7, 8, false), to: &$0) },
    ]
    let lines = ProfileDump.lines(try wire.decoded()).filter { $0.hasPrefix("sample") }
    #expect(
      lines == ["sample 1 1" + (100..<400).map { " t7=t\($0)" }.joined(), "sample 2 1 t7=t8"])
  }

  @Test func `a label that is written longer than needed reads the same`() throws {
    var wire = wire
    wire.samples = [
      WireProfile.sample(locations: [1], values: [1]) { Self.write((7, 300, false), to: &$0) },
      WireProfile.sample(locations: [1], values: [2]) { sample in
        sample.message(3) { $0.bytes += [0x08, 0x07, 0x10, 0x89, 0x00] }
        sample.message(3) { $0.bytes += [0x08, 0x87, 0x00, 0x10, 0x09] }
        sample.message(3) { $0.bytes += [0x10, 0x09, 0x08, 0x07] }
        sample.message(3) { $0.bytes += [0x08, 0x07, 0x10, 0x09, 0x10, 0x0a] }
        sample.message(3) { $0.bytes += [0x08, 0x07, 0x10, 0x80, 0x00] }
      },
    ]
    let lines = ProfileDump.lines(try wire.decoded()).filter { $0.hasPrefix("sample") }
    #expect(lines[1] == "sample 2 1 t7=t9 t7=t9 t7=t9 t7=t10")
  }

  @Test func `a text past the table is told with its place`() throws {
    var wire = WireProfile()
    wire.samples.append(
      WireProfile.sample(locations: [1], values: [2]) { Self.write((1, 200, false), to: &$0) })
    #expect { try wire.decoded() } throws: { error in
      (error as? DecodeError)?.path == "sample.label.str"
    }
  }
}
