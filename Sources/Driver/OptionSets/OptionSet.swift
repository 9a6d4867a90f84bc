package import Commands

/// Options under a name, as a user keeps them.
package struct OptionSet: Sendable, Equatable {
  package var name: String
  /// Names of options with the texts of their values, only those that are not usual.
  package var values: [Value]

  /// One option's value.
  package struct Value: Sendable, Equatable {
    package var option: String
    package var text: String
  }

  /// Takes what of the options is worth keeping.
  package init(_ name: String, of options: Options) {
    self.name = name
    values = OptionCatalog.entries.filter(\.isSaved).compactMap { entry in
      let text = options.text(of: entry)
      return text == Options().text(of: entry) ? nil : Value(option: entry.name, text: text)
    }
  }

  /// A set with nothing in it yet.
  init(_ name: String) {
    self.name = name
    values = []
  }

  /// Puts the kept values into options.
  ///
  /// Those that are kept by sets, but not by this one, become
  /// usual again. What is not understood is left out.
  package func apply(to options: inout Options) {
    for entry in OptionCatalog.entries where entry.isSaved {
      let text = values.first { $0.option == entry.name }?.text ?? Options().text(of: entry)
      // An empty choice stands for the command's own, which has no name.
      if case .choice(let path, _) = entry.kind, text.isEmpty {
        options[keyPath: path] = ""
      } else {
        try? options.set(entry, to: text)
      }
    }
  }

  /// Whether a name can stand in the file.
  package static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "]" && $0.value != 0x7F }
  }
}
