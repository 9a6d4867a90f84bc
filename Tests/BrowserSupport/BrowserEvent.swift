/// Something a page reported without being asked.
package struct BrowserEvent: Sendable {
  package let name: String
  package let parameters: JSONValue

  /// What is wrong with the page according to this event: errors, warnings, violated policies.
  package var complaint: String? {
    switch name {
    case "Runtime.exceptionThrown":
      let details = parameters["exceptionDetails"]
      return details["exception"]["description"].text ?? details["text"].text
    case "Runtime.consoleAPICalled":
      let words = parameters["args"].items.map { $0["value"].text ?? $0["description"].text ?? "" }
      return "console.\(parameters["type"].text ?? ""): " + words.joined(separator: " ")
    case "Log.entryAdded":
      return parameters["entry"]["text"].text
    case "Page.javascriptDialogOpening":
      return "dialog: \(parameters["message"].text ?? "")"
    default:
      return nil
    }
  }

  /// The address this event says was asked for.
  package var requested: String? {
    name == "Network.requestWillBeSent" ? parameters["request"]["url"].text : nil
  }
}

/// Why a browser did not do what it was told.
package enum BrowserError: Error, Equatable {
  case hasEnded
  case refused(String)
  /// A script threw.
  case thrown(String)
  /// What was waited for did not come about.
  case waitedInVain(String)
}
