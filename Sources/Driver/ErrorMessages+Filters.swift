package import Analysis
import Profiles
import RegularExpressions
import Units

extension CombineError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .merge(let error): error.message
    case .periodUnits(let units): "period type: \(units.message)"
    case .sampleUnits(let units): "sample types: \(units.message)"
    }
  }
}

extension IncompatibleUnits {
  fileprivate var message: String {
    "incompatible types: {\(first.type) \(first.unit) 0 0} {\(second.type) \(second.unit) 0 0}"
  }
}

extension MergeError {
  fileprivate var message: String {
    switch self {
    case .noProfiles: "no profiles to merge"
    case .noCommonSampleTypes: "profiles have empty common sample type list"
    case .missingSampleType(let name):
      "\(Quoting.quoted(name)) sample type is not found in profile"
    case .periodTypes(let first, let second):
      "incompatible period types &{\(first.type) \(first.unit) 0 0}"
        + " and &{\(second.type) \(second.unit) 0 0}"
    case .sampleTypes(let first, let second):
      "incompatible sample types \(Self.list(first)) and \(Self.list(second))"
    }
  }

  private static func list(_ types: [NamedType]) -> String {
    "[" + types.map { "\($0.type)/\($0.unit)" }.joined(separator: " ") + "]"
  }
}

extension FilterError {
  /// Sentences for the user: what was to be said before, then what is wrong.
  package var message: String {
    (notices.map(\.message) + [sentence]).joined(separator: "\n")
  }

  private var sentence: String {
    switch reason {
    case .expression(let error): "parsing \(option.rawValue) regexp: \(error.goMessage)"
    case .numberTooLarge(let digits): "parsing \(option.rawValue): \(digits) is out of range"
    }
  }
}

extension FilterNotice {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .matchedNothing(let option): "\(option.title) expression matched no samples"
    case .readAsExpression(let option, let text):
      "\(option.rawValue): '\(text)' is taken for regular expressions; every range needs a unit"
    case .readAsRange(let option, let text):
      "\(option.rawValue):Interpreted '\(text)' as range, not regexp"
    }
  }
}

extension LabelUnits.Conflict {
  /// Sentence for the user.
  package var message: String {
    "For tag \(key) used unit \(used), also encountered unit(s) \(ignored.joined(separator: ", "))"
  }
}

extension FilterOption {
  /// Its name in messages about what it matched.
  fileprivate var title: String {
    switch self {
    case .focus: "Focus"
    case .ignore: "Ignore"
    case .hide: "Hide"
    case .show: "Show"
    case .showFrom: "ShowFrom"
    case .pruneFrom: "PruneFrom"
    case .tagFocus: "TagFocus"
    case .tagIgnore: "TagIgnore"
    case .tagShow: "TagShow"
    case .tagHide: "TagHide"
    case .tagRoot: "TagRoot"
    case .tagLeaf: "TagLeaf"
    }
  }
}
