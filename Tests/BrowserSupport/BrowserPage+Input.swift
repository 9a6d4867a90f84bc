extension BrowserPage {
  /// Keys that are not letters, with the numbers Windows gives them.
  private static let keyCodes = [
    "Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38,
    "ArrowRight": 39, "ArrowDown": 40, "Home": 36, "End": 35,
  ]

  /// Presses keys one after the other: letters or names such as `Tab`.
  package func press(_ keys: String..., shift: Bool = false) async throws {
    for key in keys { try await press(key, modifiers: shift ? 8 : 0) }
  }

  private func press(_ key: String, modifiers: Int) async throws {
    var event: [String: JSONValue] = [
      "type": "keyDown", "key": .text(key), "modifiers": .number(Double(modifiers)),
      "windowsVirtualKeyCode": .number(Double(Self.keyCodes[key] ?? 0)),
    ]
    if key.count == 1 { event["text"] = .text(key) }
    if key == "Enter" { event["text"] = "\r" }
    try await call("Input.dispatchKeyEvent", .object(event))
    event["type"] = "keyUp"
    event["text"] = nil
    try await call("Input.dispatchKeyEvent", .object(event))
  }

  /// Types a text into what has the focus.
  package func type(_ text: String) async throws {
    try await call("Input.insertText", ["text": .text(text)])
  }

  /// Clicks the middle of the element a selector finds, as a hand would.
  package func click(_ selector: String) async throws {
    let found = try await value(
      """
      (() => {
        const element = document.querySelector(\(JSONValue.quoted(selector)));
        if (!element) return null;
        element.scrollIntoView({ block: "center" });
        const box = element.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
      })()
      """)
    guard let x = found.items.first?.number, let y = found.items.last?.number else {
      throw BrowserError.waitedInVain(selector)
    }
    try await click(x: x, y: y)
  }

  /// Clicks a place of the window.
  package func click(x: Double, y: Double) async throws {
    for type in ["mouseMoved", "mousePressed", "mouseReleased"] {
      try await mouse(type, x: x, y: y)
    }
  }

  /// Moves or presses the mouse.
  package func mouse(_ type: String, x: Double, y: Double, held: Bool = false) async throws {
    let isMove = type == "mouseMoved"
    try await call(
      "Input.dispatchMouseEvent",
      [
        "type": .text(type), "x": .number(x), "y": .number(y), "clickCount": isMove ? 0 : 1,
        "button": isMove && !held ? "none" : "left", "buttons": held ? 1 : 0,
      ])
  }

  /// Chooses a file in the field a selector finds.
  package func choose(file: String, in selector: String) async throws {
    let found = try await call(
      "Runtime.evaluate",
      ["expression": .text("document.querySelector(\(JSONValue.quoted(selector)))")])
    try await call(
      "DOM.setFileInputFiles",
      ["files": [.text(file)], "objectId": found["result"]["objectId"]])
  }

  /// Turns the wheel at a place; down is positive.
  package func wheel(x: Double, y: Double, by delta: Double) async throws {
    try await call(
      "Input.dispatchMouseEvent",
      [
        "type": "mouseWheel", "x": .number(x), "y": .number(y), "deltaX": 0,
        "deltaY": .number(delta),
      ])
  }
}

extension JSONValue {
  /// A text as it stands in a script.
  package static func quoted(_ text: String) -> String {
    let document = try? JSONValue.text(text).document()
    return document.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
