/// A page that does nothing but lead to another.
package enum ForwardingPage {
  /// The document; where it leads is an address of our own making.
  package static func text(to address: String) -> String {
    let address = HTMLText.escaped(address)
    var page = HTMLPage(title: "swprof")
    page.body = "<p><a href=\"\(address)\">\(address)</a></p>"
    return page.text.replacing(
      "<meta charset=\"utf-8\">",
      with: "<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\" content=\"0; url=\(address)\">")
  }
}
