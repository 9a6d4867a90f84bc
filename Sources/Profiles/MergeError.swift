/// Why profiles cannot become one.
package enum MergeError: Error, Equatable {
  /// There was nothing to merge.
  case noProfiles
  /// No sample type occurs in every profile.
  case noCommonSampleTypes
  /// A profile lacks a type of the others.
  case missingSampleType(String)
  /// The sampling periods are of different types.
  case periodTypes(NamedType, NamedType)
  /// The columns of values are not the same.
  case sampleTypes([NamedType], [NamedType])
}
