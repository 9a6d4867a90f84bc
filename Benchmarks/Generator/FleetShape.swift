/// How large a generated profile is.
struct FleetShape: Sendable {
  var name: String
  var samples: Int
  var functions: Int
  var services: Int
  var tenants: Int
  var hasLabels = true

  static let small = FleetShape(
    name: "small", samples: 130, functions: 300, services: 4, tenants: 12)
  static let medium = FleetShape(
    name: "medium", samples: 37_000, functions: 5_000, services: 16, tenants: 300)
  static let large = FleetShape(
    name: "large", samples: 1_250_000, functions: 30_000, services: 40, tenants: 2_000)

  /// The same without labels.
  var plain: FleetShape {
    var shape = self
    shape.name += "-plain"
    shape.hasLabels = false
    return shape
  }

  /// Every profile the benchmarks read, smallest first.
  static let all = [small, small.plain, medium, medium.plain, large, large.plain]
}
