import Commands
import Driver
import Rendering

/// What the numbers before the rows of the last table stand for.
struct TableRows {
  let names: [String]
  private let showsPackages: Bool
  private let granularity: Granularity?

  /// Takes the rows of a report.
  init(_ names: [String], of request: ReportRequest) {
    self.names = names
    showsPackages = request.command.name == "pkgs"
    granularity = request.options.granularity
  }

  /// The expression that matches what a row shows, for a command under these options; nil if there
  /// is no such row.
  func expression(row number: Int, for command: String, _ options: Options) throws(ShellError)
    -> String?
  {
    guard names.indices.contains(number - 1) else { return nil }
    let name = names[number - 1]
    if showsPackages { return try package(name, row: number) }
    let placed = PlacedName(name)
    if placed.isFunction || matchesRows(command, options) { return Self.exactly(name) }
    guard !placed.function.isEmpty else {
      throw .rowIsFile(number, name, command: command)
    }
    return Self.exactly(String(placed.function))
  }

  /// All functions of a package.
  private func package(_ name: String, row number: Int) throws(ShellError) -> String {
    guard !name.hasPrefix("(") else { throw .rowIsNoPackage(number, name) }
    return "^" + LiteralExpression.quoting(name) + "(\\.|::)"
  }

  /// Whether a command compares its expression with what rows show, not with functions alone.
  private func matchesRows(_ command: String, _ options: Options) -> Bool {
    ["peek", "callers", "callees"].contains(command) && options.granularity == granularity
  }

  private static func exactly(_ name: String) -> String {
    "^" + LiteralExpression.quoting(name) + "$"
  }
}

extension PlacedName {
  /// Whether nothing but a function is named.
  fileprivate var isFunction: Bool { place.isEmpty && address.isEmpty }
}
