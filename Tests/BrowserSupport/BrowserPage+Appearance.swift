import Foundation

extension BrowserPage {
  /// Sets how large the window is, in points.
  package func resize(width: Int, height: Int) async throws {
    try await call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": 1, "mobile": false,
      ])
  }

  /// Prefers light or dark colours, on a screen or on paper.
  package func prefer(dark: Bool = false, print: Bool = false) async throws {
    try await call(
      "Emulation.setEmulatedMedia",
      [
        "media": .text(print ? "print" : "screen"),
        "features": [
          ["name": "prefers-color-scheme", "value": .text(dark ? "dark" : "light")],
          ["name": "prefers-reduced-motion", "value": "reduce"],
        ],
      ])
  }

  /// Keeps a picture of the window in the folder that SWPROF_SCREENSHOTS names, if it does.
  package func keepScreenshot(_ name: String) async throws {
    guard let folder = ProcessInfo.processInfo.environment["SWPROF_SCREENSHOTS"] else { return }
    let answer = try await call("Page.captureScreenshot", ["format": "png"])
    guard let data = Data(base64Encoded: answer["data"].text ?? "") else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try data.write(to: URL(filePath: folder).appending(path: name + ".png"))
  }

  /// The page as printed, as a PDF document.
  package func printed() async throws -> [UInt8] {
    let answer = try await call("Page.printToPDF")
    return Array(Data(base64Encoded: answer["data"].text ?? "") ?? Data())
  }
}
