import Profiles

/// The profiles somebody asked for, and how to get them.
package struct SourceRequest: Sendable, Equatable {
  /// Files and addresses; the first of several may be a binary.
  package var sources: [String] = []
  /// Profiles to compare with.
  package var base: Base?
  /// Profiles to tell changes from, each of which is taken by itself, as are the sources then.
  package var comparedWith: [String] = []
  /// Length of profiles that are taken while fetching, in seconds.
  package var seconds: Int?
  /// Longest wait for a profile, in seconds.
  package var timeout: Int?
  /// The profiled program, where it stood before the sources.
  package var mainBinary = ""
  /// Build identifier for a main binary that has none.
  package var buildID = ""
  /// Comment to add to the profile.
  package var comment = ""
  /// Whether the profile's own list of frames to drop is ignored.
  package var keepsAllFrames = false
  /// How to find names for addresses; empty for the usual way.
  package var symbolization = ""
  /// Where to find programs that read binaries.
  package var tools = ""
  /// Whether sources are understood, failures taken and profiles added up just as Go's pprof does.
  package var isCompatible = false
  /// Whether bytes of names that mean no harm only off a terminal are shown as they are.
  package var keepsForeignBytes = false
  /// Where to keep copies of what is fetched, the first folder that can be used; nil for the usual.
  package var savingFolders: [String]?
  /// Certificates for encrypted connections.
  package var certificates = Certificates()

  /// Asks for nothing yet.
  package init() {}

  /// Profiles to compare with.
  package struct Base: Sendable, Equatable {
    /// Files and addresses.
    package var sources: [String]
    /// Whether totals stay those of the base, instead of the difference.
    package var keepsTotal: Bool
    /// Whether the sources are scaled to the base's totals first.
    package var isNormalized = false

    /// Names the base and how it counts.
    package init(_ sources: [String], keepsTotal: Bool) {
      self.sources = sources
      self.keepsTotal = keepsTotal
    }
  }

  /// Files with certificates for encrypted connections.
  package struct Certificates: Sendable, Equatable {
    /// The client's certificate.
    package var certificate = ""
    /// The client's private key.
    package var key = ""
    /// Authorities to trust.
    package var authorities = ""
  }
}

extension SourceRequest {
  /// How profiles are added up.
  var mergeRules: MergeRules {
    var rules = MergeRules.pprof
    rules.missingTimeIsEarliest = isCompatible
    rules.overflow = isCompatible ? .wraps : .cuts
    return rules
  }
}
