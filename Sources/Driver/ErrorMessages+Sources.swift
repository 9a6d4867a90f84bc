import Bytes
package import Formats

extension FetchError {
  /// Sentence for the user, to stand after the profile's path or address.
  package var message: String {
    switch self {
    case .lookup(let path, let errno): "stat \(path): " + SystemError.text(errno)
    case .open(let path, let errno): "open \(path): " + SystemError.text(errno)
    case .read(let path, let errno): "read \(path): " + SystemError.text(errno)
    case .emptyFolder: "no profile in this folder"
    case .network(let address, let error): error.message(verb: "Get", address)
    case .decode(let error): error.message
    }
  }
}

extension DecodeError {
  /// Sentence for the user, in the words of Go's pprof.
  package var message: String {
    switch reason {
    case .input(.damagedGzip(let fault, _)): "decompressing profile: " + fault.message
    case .input(.cannotOpen(let errno)), .input(.cannotRead(let errno, _)):
      SystemError.text(errno)
    case .input(.tooLarge(let inflated, _)):
      "decompressing profile: more than \(inflated) bytes"
    case .empty: "parsing profile: empty input file"
    case .wire, .unrecognizedFormat, .firstStringNotEmpty, .stringIndex, .longText:
      "parsing profile: unrecognized profile format"
    case .concatenated: "parsing profile: concatenated profiles detected"
    case .malformedText: "parsing profile: malformed profile format"
    case .legacy(let fault): "parsing profile: " + fault.message
    case .tooMany(let field): "parsing profile: too many entries in " + field
    case .zeroID, .duplicateID, .danglingID, .noFunction, .noSampleTypes, .valueCount:
      "malformed profile: " + inconsistency
    }
  }

  private var table: String {
    String(path.prefix { $0 != "[" && $0 != "." })
  }

  private var inconsistency: String {
    switch reason {
    case .zeroID where table == "sample", .danglingID where table == "sample":
      "sample has nil location"
    case .zeroID: "found \(table) with reserved \(table == "location" ? "id" : "ID")=0"
    case .duplicateID(let id): "multiple \(table)s with same id: \(id)"
    case .noFunction(_, let location): "location id: \(location) has a line with nil function"
    case .danglingID(let id): "\(path) refers to a missing id: \(id)"
    case .noSampleTypes: "missing sample type information"
    case .valueCount(let count, let types):
      "mismatch: sample has \(count) values vs. \(types) types"
    default: path
    }
  }
}

extension GzipFault {
  /// Part of a sentence for the user.
  fileprivate var message: String {
    switch self {
    case .badHeader: "gzip: invalid header"
    case .badChecksum: "gzip: invalid checksum"
    case .badData(let count): "flate: corrupt input before offset \(count)"
    case .truncated: "unexpected EOF"
    case .outOfMemory: "out of memory"
    }
  }
}
