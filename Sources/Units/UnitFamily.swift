/// Units that convert into one another, smallest first.
package struct UnitFamily: Sendable {
  /// Members, in ascending size.
  package let units: [Unit]
  /// Unit used when no member suits the value or the request.
  package let fallback: Unit

  /// Finds the unit a profile or a user wrote, ignoring case and a plural "s".
  package func unit(named spelling: String) -> Unit? {
    let alias = Self.normalized(spelling)
    return units.first { $0.aliases.contains(alias) }
  }

  /// Picks the largest unit of which a value, given in the base unit, holds at least one.
  package func largestUnit(within value: Double) -> Unit? {
    units.last { value / $0.factor >= 1 }
  }

  /// Finds the family and the unit that a spelling belongs to.
  package static func lookup(_ spelling: String) -> (family: UnitFamily, unit: Unit)? {
    for family in all {
      if let unit = family.unit(named: spelling) { return (family, unit) }
    }
    return nil
  }

  private static func normalized(_ spelling: String) -> String {
    let isPlain = spelling.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let lower = isPlain ? spelling : spelling.lowercased()
    return lower.utf8.count > 2 && lower.utf8.last == UInt8(ascii: "s")
      ? String(lower.dropLast()) : lower
  }
}
