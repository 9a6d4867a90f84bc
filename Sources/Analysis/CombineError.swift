package import Profiles
package import Units

/// Why profiles of different sources cannot be looked at together.
package enum CombineError: Error, Equatable {
  /// They do not merge.
  case merge(MergeError)
  /// The periods' units do not convert into one another.
  case periodUnits(IncompatibleUnits)
  /// The units of a column of values do not convert into one another.
  case sampleUnits(IncompatibleUnits)
}
