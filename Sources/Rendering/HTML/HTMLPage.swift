/// A page that asks nobody for anything and runs nothing but its own script.
package struct HTMLPage: Sendable {
  /// Text, not markup.
  package var title: String
  package var style = ""
  package var script = ""
  /// Markup, in which every text from outside has been escaped.
  package var body = ""
  /// Word by which the server's answer knows the page's own style and script; nil for a file, which
  /// says itself what may act on it.
  package var nonce: String?

  /// An empty page; its title is text, not markup.
  package init(title: String) {
    self.title = title
  }

  /// The whole document.
  package var text: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    \(rules)\
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(HTMLText.escaped(title))</title>
    <style\(attribute)>\(style)</style>
    </head>
    <body>
    \(body)
    \(script.isEmpty ? "" : "<script\(attribute)>\(script)</script>\n")</body>
    </html>

    """
  }

  private var attribute: String { nonce.map { " nonce=\"\($0)\"" } ?? "" }

  private var rules: String {
    nonce == nil
      ? "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n" : ""
  }

  /// Names its style and script by their digests, so that nothing else can act on the page.
  private var policy: String {
    let rules =
      ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]
      + [("style-src", style), ("script-src", script)].filter { !$0.1.isEmpty }
      .map { "\($0.0) 'sha256-\(ContentDigest($0.1).base64)'" }
    return rules.joined(separator: "; ")
  }
}
