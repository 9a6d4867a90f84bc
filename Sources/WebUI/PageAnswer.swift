/// What a browser gets.
package struct PageAnswer: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)] = []
  package var body: [UInt8] = []

  /// An answer of some kind of content, under rules about what the content may do.
  init(_ status: Int, _ type: ContentType, _ body: [UInt8], policy: ContentPolicy = .inert) {
    self.status = status
    self.body = body
    headers =
      SecurityHeaders.common + [
        ("Content-Type", type.text), ("Content-Security-Policy", policy.text),
      ]
  }

  /// Nothing, because all went well.
  static var done: PageAnswer {
    PageAnswer(200, .json, Array("{}\n".utf8))
  }

  /// The same page is elsewhere; browsers must not remember that beyond this run.
  static func moved(to path: String) -> PageAnswer {
    var answer = PageAnswer(302, .text, [])
    answer.headers.append(("Location", path))
    return answer
  }

  /// The first value of a header, by its exact name.
  package func value(of header: String) -> String? {
    headers.first { $0.name == header }?.value
  }
}

/// What kinds of content there are.
enum ContentType: String {
  case json = "application/json"
  case text = "text/plain; charset=utf-8"
  case csv = "text/csv; charset=utf-8"
  case markdown = "text/markdown; charset=utf-8"
  case html = "text/html; charset=utf-8"
  case svg = "image/svg+xml"
  case pdf = "application/pdf"
  case png = "image/png"
  case gif = "image/gif"
  case postscript = "application/postscript"
  case bytes = "application/octet-stream"

  var text: String { rawValue }
}
