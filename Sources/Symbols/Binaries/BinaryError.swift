package import Bytes

/// Why a binary tells nothing about addresses.
package enum BinaryError: Error, Equatable, Sendable {
  /// The system does not let it be read.
  case input(InputError)
  /// It is no binary of a kind that is known here.
  case unknownFormat
  /// A table that its header names is not there.
  case damaged
  /// The part of the file that was mapped is not executable code of it.
  case noSegment
  /// It is another build than the one that was profiled.
  case buildMismatch(wanted: String, found: String)
}
