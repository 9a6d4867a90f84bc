/// A label and which item of its edge it stands beside.
struct EdgeLabel: Sendable {
  /// Among the edge's items.
  var position: Int
  var size: Size
}
