package import Formats

/// Why a profile could not be had.
package enum FetchError: Error, Equatable, Sendable {
  /// There is nothing at the path, or no way to it.
  case lookup(path: String, errno: Int32)
  /// The file there cannot be opened.
  case open(path: String, errno: Int32)
  /// The file there cannot be read.
  case read(path: String, errno: Int32)
  /// A server did not send it.
  case network(address: String, NetworkError)
  /// Nothing in a folder is a profile.
  case emptyFolder
  /// What was read is no profile.
  case decode(DecodeError)
}
