/// An edge as ranks see it: its ends are some rows apart.
struct RankEdge: Sendable, Equatable {
  var source: Int
  var target: Int
  var length = 1
  var weight = 1
}
