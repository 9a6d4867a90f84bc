/// Source text with what each line costs.
package struct Listing: Sendable, Equatable {
  package var routines: [Routine]

  /// A listing of these routines.
  package init(routines: [Routine]) {
    self.routines = routines
  }

  /// One function in one file.
  package struct Routine: Sendable, Equatable {
    package var function: String
    /// Where it stands; nil if the profile does not say.
    package var file: String?
    /// Where its lines were read on this disk; nil if they were not.
    package var place: String?
    package var flat: Int64
    package var cum: Int64
    /// What of the whole the cum value is; not the value itself where that is a mean.
    package var cumPart: Int64
    package var source: Source

    /// A function with its values.
    package init(function: String, file: String?, flat: Int64, cum: Int64, source: Source) {
      self.function = function
      self.file = file
      self.flat = flat
      self.cum = cum
      cumPart = cum
      self.source = source
    }
  }

  /// The lines, or why there are none.
  package enum Source: Sendable, Equatable {
    case lines([Line])
    case unavailable(SourceProblem)
  }

  /// One line of source.
  package struct Line: Sendable, Equatable {
    package var number: Int
    package var text: String
    package var flat: Int64
    package var cum: Int64
    /// What the compiler put into the line, the most expensive first; empty where nobody asked.
    package var inlined: [Inlined] = []

    /// A line with its values.
    package init(number: Int, text: String, flat: Int64, cum: Int64) {
      self.number = number
      self.text = text
      self.flat = flat
      self.cum = cum
    }
  }
}

extension Listing {
  /// A function whose body stands in place of a call.
  package struct Inlined: Sendable, Equatable {
    package var name: String
    package var cum: Int64

    /// A function with what it costs there.
    package init(_ name: String, cum: Int64) {
      self.name = name
      self.cum = cum
    }
  }
}

/// Why a source file could not be shown.
package enum SourceProblem: Error, Sendable, Equatable {
  /// No such file in any of the places looked.
  case notFound(path: String, searched: String)
  /// The absolute path the profile names does not exist.
  case missing(path: String)
  /// It stands there, but the system does not let it be read.
  case unreadable(path: String, reason: String)
  /// It lies outside the folders that sources may be read from.
  case outsideRoots(path: String)
  /// It is not a plain file of source text of reasonable size.
  case notSource(path: String)
}
