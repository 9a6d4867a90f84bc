package import Profiles

/// The profiles that a comparison is between.
package struct ComparedProfiles: Sendable {
  package var base: [NamedProfile]
  package var new: [NamedProfile]

  /// Two sides of one profile or more.
  package init(base: [NamedProfile], new: [NamedProfile]) {
    self.base = base
    self.new = new
  }
}

/// A profile and what its source is called.
package struct NamedProfile: Sendable {
  package var name: String
  /// Whether it is the one that is open, which needs no name.
  package var isOpen = false
  package var profile: Profile

  /// Names a profile.
  package init(_ name: String, _ profile: Profile) {
    self.name = name
    self.profile = profile
  }
}
