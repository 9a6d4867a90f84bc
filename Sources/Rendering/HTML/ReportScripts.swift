/// The scripts that pages and pictures of reports hold.
package enum ReportScripts {
  /// Digests of all of them, as a content security policy names what may run.
  package static let digests = [
    TableScript.text, AnnotatedSourceHTML.script, PageAssets.script, PanZoomScript.text,
    FlameScript.text,
  ].map { "'sha256-\(ContentDigest($0).base64)'" }
}
