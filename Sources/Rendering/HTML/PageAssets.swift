import CAssets

/// The style and the script of the page, as they stand in the files of `CAssets/web`.
enum PageAssets {
  static let style = unsafe text(swprof_page_style(), swprof_page_style_length())
  static let script = unsafe text(swprof_page_script(), swprof_page_script_length())

  private static func text(_ start: UnsafePointer<UInt8>, _ count: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
