import Units

/// A limit as people write it: `5%`, `2pp`, `10ms`, `4MB` or a plain number.
package enum GateAmount: Sendable, Equatable {
  /// A part of something, 0.05 being 5 %.
  case part(Double)
  /// A difference of two shares, 0.02 being two points.
  case points(Double)
  /// So many of a unit; an empty unit is the profile's own.
  case quantity(Double, unit: String)

  /// A quantity as a number of some other unit; nil where neither converts to the other.
  package func quantity(of unit: String) -> Double? {
    guard case .quantity(let number, let own) = self else { return nil }
    if own.isEmpty || own == unit { return number }
    guard let (family, from) = UnitFamily.lookup(own), let to = family.unit(named: unit) else {
      return nil
    }
    return number * from.factor / to.factor
  }

  /// A limit on measurements, in their base unit; a plain number is one of the unit as written.
  package func limit(inUnit base: (name: String, factor: Double)) -> Double? {
    guard case .quantity(let number, let own) = self else { return nil }
    if own.isEmpty { return number * base.factor }
    return quantity(of: base.name.hasPrefix("sec/") ? "s" : base.name.hasPrefix("B/") ? "B" : "")
  }

  /// The plain number, a quantity's in a unit that it converts to.
  func number(in unit: String) -> Double {
    switch self {
    case .part(let number), .points(let number): number
    case .quantity(let number, _): quantity(of: unit) ?? number
    }
  }
}
