import Bytes
import Testing

struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `objects and lists nest on one line`() {
    let text = written { writer in
      writer.object { writer in
        writer.name("a")
        writer.list { writer in
          writer.integer(-1)
          writer.object { _ in }
          writer.list { _ in }
        }
        writer.name("b")
        writer.null()
      }
    }
    #expect(text == #"{"a":[-1,{},[]],"b":null}"#)
  }

  @Test func `an element a line is indented by its depth`() {
    let text = written { writer in
      writer.object(.lineEach) { writer in
        writer.name("rows")
        writer.list(.lineEach) { writer in
          writer.list { $0.flag(true) }
          writer.flag(false)
        }
        writer.name("none")
        writer.list(.lineEach) { _ in }
      }
      writer.endLine()
    }
    #expect(text == "{\n \"rows\": [\n  [true],\n  false\n ],\n \"none\": []\n}\n")
  }

  @Test(arguments: [
    (0.5, "0.5"), (3, "3"), (1e300, "1e+300"), (-0.0, "-0"), (.infinity, "null"), (.nan, "null"),
    (0.1, "0.1"), (1e-300, "1e-300"),
  ])
  func `numbers read back the same, and what JSON cannot say is null`(number: Double, text: String)
  {
    #expect(written { $0.number(number) } == text)
  }

  @Test(arguments: [
    ("a\"b\\", #""a\"b\\""#), ("é漢", "\"é漢\""), ("\u{1b}[2J\n", #""\u001b[2J\u000a""#),
    ("\u{202e}x", #""\u202ex""#), ("\u{9b}", #""\u009b""#), ("😀\t", #""😀\u0009""#), ("", "\"\""),
  ])
  func `a text is escaped where it would break out or act on a terminal`(
    text: String, json: String
  ) {
    #expect(written { $0.text(text) } == json)
  }
}
