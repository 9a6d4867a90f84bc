package import Profiles

extension Profile {
  /// Whose code each function is.
  package var origins: [CodeOrigin] {
    functions.map { CodeOrigin(function: strings[$0.name], file: strings[$0.filename]) }
  }

  /// The profile with what the standard library and the runtime cost charged to whoever called them.
  ///
  /// All samples stay, in their order; those of which nobody else is on the stack have none left.
  /// O(lines + locations on stacks).
  package func chargingLibrariesToCallers(_ origins: [CodeOrigin]) -> Profile {
    let isCharged = origins.map(\.isAnswerable)
    var editor = LineEditor(self)
    var hidden = Array(repeating: false, count: locations.count)
    for index in locations.indices where !editor.lines(of: index).isEmpty {
      editor.keepLines(of: index) { $0.function.map { isCharged[$0.index] } ?? true }
      hidden[index] = editor.lines(of: index).isEmpty
    }
    var charged = self
    charged.samples = samples.rewritten { (_, rootFirst, leafFirst) in
      for index in rootFirst.indices.reversed() where !hidden[rootFirst[index].index] {
        leafFirst.append(rootFirst[index])
      }
      return true
    }
    editor.apply(to: &charged)
    return charged
  }
}
