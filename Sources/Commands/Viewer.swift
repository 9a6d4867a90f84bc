/// The program that shows a report in a window of its own.
package enum Viewer: Sendable, Equatable {
  /// Whatever shows web pages here.
  case browser
  /// A named program with its arguments.
  case program([String])
}
