import Bytes
import TestSupport
import Testing

struct InputWindowTests {
  private func read(_ bytes: [UInt8]) throws(InputError) -> [UInt8] {
    var window = InputWindow(bytes: bytes)
    try window.readAll()
    let unread = window.unread
    return unread.indices.map { unread[$0] }
  }

  private func error(_ bytes: [UInt8]) -> InputError? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return error
    }
  }

  private let text = Array("what a profiler recorded, many times over. ".utf8)

  @Test func `plain bytes are handed on, however few`() throws {
    for count in 0...3 { #expect(try read(Array(text.prefix(count))) == Array(text.prefix(count))) }
    let long = Array(repeatElement(text, count: 20_000).joined())
    #expect(try read(long) == long)
  }

  @Test func `gzip'd bytes are inflated, member after member`() throws {
    let long = Array(repeatElement(text, count: 20_000).joined())
    let members = try [text, long, [], text].map { try Inflater.compressing($0) }
    #expect(try read(members[0]) == text)
    #expect(try read(Array(members.joined())) == text + long + text)
  }

  @Test func `what follows a member must be another`() throws {
    let member = try Inflater.compressing(text)
    #expect(error(member + [0, 0, 0]) == .damagedGzip(.badHeader, at: member.count + 2))
  }

  @Test func `a member cut anywhere is truncated`() throws {
    let member = try Inflater.compressing(text)
    for count in 2..<member.count {
      #expect(
        error(Array(member.prefix(count))) == .damagedGzip(.truncated, at: count), "cut at \(count)"
      )
    }
    let second = member + member.prefix(9)
    #expect(error(second) == .damagedGzip(.truncated, at: second.count))
  }

  @Test func `a wrong checksum or length is noticed`() throws {
    var member = try Inflater.compressing(text)
    member[member.count - 5] ^= 1
    #expect(error(member) == .damagedGzip(.badChecksum, at: member.count - 4))
    member = try Inflater.compressing(text)
    member[member.count - 1] ^= 1
    #expect(error(member) == .damagedGzip(.badChecksum, at: member.count))
  }

  @Test(
    arguments: [
      [], [4], [8], [16], [2], [4, 8, 16, 2], [4, 8], [8, 2],
    ] as [[UInt8]])
  func `wrong data is placed behind the header, whatever that has`(flags: [UInt8]) {
    var member: [UInt8] = [0x1f, 0x8b, 8, flags.reduce(0, +), 0, 0, 0, 0, 0, 255]
    if flags.contains(4) { member += [3, 0] + [1, 2, 3] }
    if flags.contains(8) { member += Array("name".utf8) + [0] }
    if flags.contains(16) { member += [7, 0] }
    if flags.contains(2) {
      // The reader checks these two bytes against the header's sum: what is wrong here is them.
      #expect(error(member + [0, 0, 7]) == .damagedGzip(.badHeader, at: member.count + 2))
      return
    }
    let start = member.count
    // A stored block of no bytes, then one of a type that is none.
    member += [0, 0, 0, 0xff, 0xff, 7]
    #expect(error(member) == .damagedGzip(.badData(before: 6), at: start + 6))
  }

  @Test func `wrong data is placed in the member that it is in`() throws {
    let first = try Inflater.compressing(text)
    let second: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 7]
    #expect(
      error(first + second) == .damagedGzip(.badData(before: 1), at: first.count + second.count))
  }

  @Test func `a wrong header is noticed`() throws {
    var member = try Inflater.compressing(text)
    member[2] = 9
    #expect(error(member) == .damagedGzip(.badHeader, at: 4))
  }

  @Test func `more than the limit is refused`() throws {
    let bomb = try Inflater.compressing([UInt8](repeating: 0, count: 1 << 20))
    var window = InputWindow(bytes: bomb, limit: 1 << 16)
    var failure: InputError?
    do { try window.readAll() } catch { failure = error }
    guard case .tooLarge(let inflated, _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(inflated == 1 << 16)
  }

  @Test func `what comes out of next to nothing is refused, however much is allowed`() throws {
    let small = try Inflater.compressing([UInt8](repeating: 0, count: 1 << 20))
    var bomb: [UInt8] = []
    for _ in 0..<80 { bomb += small }
    var window = InputWindow(bytes: bomb)
    var failure: InputError?
    do throws(InputError) {
      while try window.refill() {
        let count = window.unread.count
        window.consume(count)
      }
    } catch {
      failure = error
    }
    guard case .tooLarge(let inflated, _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(inflated == 1 << 24)
    #expect(window.offset < 1 << 25)
  }

  @Test func `offsets count inflated bytes`() throws {
    var window = InputWindow(bytes: try Inflater.compressing(text))
    #expect(try window.refill())
    window.consume(5)
    #expect(window.offset == 5)
    #expect(window.unread.count == text.count - 5)
    #expect(try !window.refill())
  }

  @Test func `a missing file and a folder cannot be opened`() {
    #expect(throws: InputError.cannotOpen(errno: 2)) {
      _ = try InputFile.open(ProjectFiles.sample("none"))
    }
    #expect(throws: InputError.cannotOpen(errno: 21)) {
      _ = try InputFile.open(ProjectFiles.root)
    }
  }
}
