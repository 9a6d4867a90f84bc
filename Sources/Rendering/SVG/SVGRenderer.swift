package import Drawings

/// Writes a drawing as SVG that reads by itself, in light and dark, and can be panned and zoomed
/// where scripts run; it asks nothing of any network.
package enum SVGRenderer {
  /// A whole file.
  package static func render(_ drawing: Drawing) -> [UInt8] {
    Array((#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + element(drawing)).utf8)
  }

  /// The element alone, its rules for dark screens apart: for a page that lets no others in.
  package static func inertElement(_ drawing: Drawing) -> (element: String, style: String) {
    var body = SVGBody()
    body.write(drawing.marks)
    return (element(drawing, body, extras: ("", "")), body.styles)
  }

  private static func element(_ drawing: Drawing) -> String {
    var body = SVGBody()
    body.write(drawing.marks)
    let script = "<script><![CDATA[\(drawing.interaction.script)]]></script>\n"
    return element(drawing, body, extras: ("<style>\(body.styles)</style>\n", script))
  }

  private static func element(
    _ drawing: Drawing, _ body: SVGBody, extras: (style: String, script: String)
  ) -> String {
    let width = ShortNumber.text(drawing.size.width)
    let height = ShortNumber.text(drawing.size.height)
    let title = XMLEscaping.escaped(drawing.title)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      class="swprof" role="img" aria-label="\(title)" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">
      <title>\(title)</title>
      \(extras.style)<rect class="ground" width="100%" height="100%" fill="#\(Paint.ground.light.digits)"/>
      <g class="drawing">
      \(body.text)</g>
      \(extras.script)</svg>

      """
  }
}

extension Drawing.Interaction {
  fileprivate var script: String {
    switch self {
    case .panAndZoom: PanZoomScript.text
    case .flame: FlameScript.text
    }
  }
}
