/// Source text with what each line costs, and the machine code that was made of it.
package struct AnnotatedSource: Sendable, Equatable {
  /// What was asked for.
  package var argument: String
  /// Parts of source files, by file and line.
  package var functions: [Function]

  /// An annotation of these functions.
  package init(argument: String, functions: [Function]) {
    self.argument = argument
    self.functions = functions
  }

  /// The lines of one function in one file that stand near each other.
  package struct Function: Sendable, Equatable {
    package var name: String
    package var file: String
    package var flat: Int64 = 0
    package var cum: Int64 = 0
    package var lines: [Line] = []
    /// Why the text of the lines is missing.
    package var problem: SourceProblem?

    /// A function without lines.
    package init(name: String, file: String) {
      self.name = name
      self.file = file
    }
  }

  /// One line of source.
  package struct Line: Sendable, Equatable {
    /// Zero for code whose lines are unknown.
    package var number: Int
    /// Nil where the source is missing or too short.
    package var text: String?
    package var flat: Int64 = 0
    package var cum: Int64 = 0
    /// How hot it is in its function: 0 for nothing, 6 for the most.
    package var heat = 0
    /// The code made of it; empty if the profile alone is known.
    package var instructions: [Instruction] = []

    /// A line without values.
    package init(number: Int, text: String?) {
      self.number = number
      self.text = text
    }
  }

  /// One instruction.
  package struct Instruction: Sendable, Equatable {
    /// The binary's own address.
    package var address: UInt64
    package var text: String
    package var flat: Int64
    package var cum: Int64
    /// Where in the source it comes from, as `file:line`.
    package var place: String
    /// Whether it does not follow the one before in memory.
    package var startsBlock: Bool
    /// The calls that were inlined to get there, outermost first, from the first that differs from
    /// those of the instruction before.
    package var calls: [Call]
    /// How many calls were inlined to get there.
    package var depth: Int

    /// An instruction without calls.
    package init(address: UInt64, text: String, flat: Int64, cum: Int64, place: String) {
      self.address = address
      self.text = text
      self.flat = flat
      self.cum = cum
      self.place = place
      startsBlock = false
      calls = []
      depth = 0
    }
  }

  /// An inlined call.
  package struct Call: Sendable, Equatable {
    /// The line inside the called function, as `file:line`.
    package var place: String
    /// That line without its indentation; empty if it cannot be read.
    package var text: String
    /// How many calls stand around it.
    package var depth: Int

    /// A call with its line.
    package init(place: String, text: String, depth: Int) {
      self.place = place
      self.text = text
      self.depth = depth
    }
  }
}
