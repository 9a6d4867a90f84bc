import Foundation
import Symbols
import TestSupport
import Testing

struct NamelessObjectTests {
  private func isOne(_ bytes: [UInt8]) throws -> Bool {
    let file = URL.temporaryDirectory.appending(path: "swprof-object-" + UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return NamelessObject.isOne(file.path())
  }

  @Test func `a file is one if its header counts nothing`() throws {
    var header = Array(repeating: UInt8(0), count: 96)
    #expect(try isOne(header))
    header[8] = 3
    #expect(try isOne(header))
    header[12] = 1
    #expect(try !isOne(header))
  }

  @Test(arguments: [0, 1, 2, 3, 16, 17])
  func `a machine, sections or a second header are not nothing`(place: Int) throws {
    var header = Array(repeating: UInt8(0), count: 96)
    header[place] = 1
    #expect(try !isOne(header))
  }

  @Test func `what is too short, missing or a program is none`() throws {
    #expect(try !isOne(Array(repeating: 0, count: 95)))
    #expect(!NamelessObject.isOne("/nowhere/at/all") && !NamelessObject.isOne("/dev/zero"))
    #expect(!NamelessObject.isOne(SampleBinary.path))
  }
}
