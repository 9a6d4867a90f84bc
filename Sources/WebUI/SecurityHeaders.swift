import Rendering

/// What every answer says to keep other pages away from it.
enum SecurityHeaders {
  static let common: [(name: String, value: String)] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
  ]
}

/// What content may do in a browser.
enum ContentPolicy {
  /// Nothing at all.
  case inert
  /// Run and look as those of its elements say that know a word, and ask this server for data.
  case page(nonce: String)
  /// Run the scripts of reports, as a page from nowhere, which may ask nobody.
  case report

  var text: String {
    (["default-src 'none'"] + rules + [
      "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ]).joined(separator: "; ")
  }

  private var rules: [String] {
    switch self {
    case .inert: ["sandbox"]
    case .page(let nonce):
      [
        "script-src 'nonce-\(nonce)'", "style-src 'nonce-\(nonce)'", "img-src data:",
        "connect-src 'self'",
      ]
    case .report:
      [
        "sandbox allow-scripts", "style-src 'unsafe-inline'",
        "script-src " + ReportScripts.digests.joined(separator: " "),
      ]
    }
  }
}
