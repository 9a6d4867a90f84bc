import Bytes
import Formats
import TestSupport
import Testing

/// Every malformed input ever found, one file each, is refused for the reason in `expected.tsv`.
struct FailCaseTests {
  @Test func `every damaged file is refused as expected`() throws {
    let expected = try ProjectFiles.lines(of: ProjectFiles.failCase("expected.tsv"))
    let names = expected.filter { !$0.isEmpty }.compactMap { $0.split(separator: "\t").first }
    #expect(names.count > 30)
    let actual = try names.map { try outcome(String($0)) }
    #expect(
      actual.joined(separator: "\n") == expected.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// A row: file, what, offset, path.
  private func outcome(_ name: String) throws -> String {
    let bytes = try ProjectFiles.bytes(of: ProjectFiles.failCase(name))
    guard let error = DecodedText.fault(bytes: bytes) else { return "\(name)\tread" }
    let offset = error.offset.map(String.init) ?? "-"
    return "\(name)\t\(error.reason)\t\(offset)\t\(error.path.isEmpty ? "-" : error.path)"
  }
}
