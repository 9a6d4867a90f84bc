package import Drawings

/// Writes a drawing as SVG that reads by itself, in light and dark, and can be panned and zoomed
/// where scripts run; it asks nothing of any network.
package enum SVGRenderer {
  /// A whole file.
  package static func render(_ drawing: Drawing) -> [UInt8] {
    Array((#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + element(drawing)).utf8)
  }

  /// The element alone, to be put into a page; with its script or without.
  package static func element(_ drawing: Drawing, withScript: Bool = true) -> String {
    let width = ShortNumber.text(drawing.size.width)
    let height = ShortNumber.text(drawing.size.height)
    var body = SVGBody()
    body.write(drawing.marks)
    let title = XMLEscaping.escaped(drawing.title)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      class="swprof" role="img" aria-label="\(title)" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">
      <title>\(title)</title>
      <style>\(body.styles)</style>
      <rect class="ground" width="100%" height="100%" fill="#\(Paint.ground.light.digits)"/>
      <g class="drawing">
      \(body.text)</g>
      \(withScript ? "<script><![CDATA[\(drawing.interaction.script)]]></script>\n" : "")</svg>

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
