import Bytes
package import Formats

extension FetchError {
  /// What is wrong, where, and why.
  var explanation: String {
    switch self {
    case .lookup(_, let errno), .open(_, let errno): "cannot open: " + SystemError.text(errno)
    case .read(_, let errno): "cannot read: " + SystemError.text(errno)
    case .emptyFolder: message
    case .network(_, let error): error.explanation
    case .decode(let error): error.explanation
    }
  }
}

extension DecodeError {
  /// What is wrong, where, and why, more exactly than pprof says it.
  package var explanation: String {
    let place = [
      offset.map { "at byte \($0)" } ?? "", path.isEmpty ? "" : "(\(path))",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let (what, why) = reason.sentence
    return what + (place.isEmpty ? "" : ", " + place) + (why.isEmpty ? "" : ": " + why)
  }
}

extension DecodeError.Reason {
  /// What is wrong, and why that is wrong.
  fileprivate var sentence: (what: String, why: String) {
    switch self {
    case .input(let error): error.sentence
    case .empty: ("empty input file", "")
    case .longText(let limit):
      ("no profile", "a text of more than \(limit >> 20) MB, and profilers write less")
    case .wire(let error): error.sentence
    case .unrecognizedFormat: ("unrecognized profile format", "")
    case .concatenated: ("concatenated profiles", "a second profile begins here")
    case .firstStringNotEmpty: ("malformed profile", "the first string must be empty")
    case .stringIndex(let index, let count):
      ("malformed profile", "string \(index) of \(count)")
    case .zeroID: ("malformed profile", "the id 0 is reserved")
    case .duplicateID(let id): ("malformed profile", "the id \(id) was used before")
    case .noFunction(0, _): ("malformed profile", "a line without a function")
    case .noFunction(let id, _): ("malformed profile", "no function has the id \(id)")
    case .danglingID(let id): ("malformed profile", "nothing has the id \(id)")
    case .noSampleTypes: ("malformed profile", "samples without sample types")
    case .valueCount(let count, let types):
      ("malformed profile", "\(count) values for \(types) sample types")
    case .tooMany(let what): ("malformed profile", "too many entries in \(what)")
    case .malformedText: ("malformed profile format", "")
    case .legacy(let fault): ("malformed profile", fault.message)
    }
  }
}

extension ByteError {
  fileprivate var sentence: (what: String, why: String) {
    switch self {
    case .truncated: ("truncated profile", "the file ends inside a value")
    case .overlongVarint: ("malformed profile", "a number is longer than 64 bits")
    case .lengthPastEnd(_, let length):
      ("truncated profile", "\(length) bytes announced, fewer are there")
    case .wireType(_, let field, let wireType):
      ("malformed profile", "field \(field) cannot have wire type \(wireType)")
    }
  }
}

extension InputError {
  fileprivate var sentence: (what: String, why: String) {
    switch self {
    case .cannotOpen(let code): ("cannot open", SystemError.text(code))
    case .cannotRead(let code, let offset):
      ("cannot read", "\(SystemError.text(code)) after \(offset) bytes")
    case .damagedGzip(let fault, let offset):
      ("damaged gzip, at compressed byte \(offset)", fault.sentence)
    case .tooLarge(let inflated, let read):
      ("stopped after \(inflated) bytes inflated from \(read)", "looks like a decompression bomb")
    }
  }
}

extension GzipFault {
  fileprivate var sentence: String {
    switch self {
    case .badHeader: "the header is wrong"
    case .badData: "the compressed data is wrong"
    case .badChecksum: "the checksum does not match"
    case .truncated: "the file ends early"
    case .outOfMemory: "no memory left"
    }
  }
}
