/// What a benchstat command line asks for.
package struct BenchstatArguments: Equatable, Sendable {
  /// The projection that parts tables.
  package var table = Array(".config".utf8)
  /// The projection that parts rows.
  package var row = Array(".fullname".utf8)
  /// The projection that parts columns.
  package var column = Array(".file".utf8)
  /// The projection of keys to take no notice of.
  package var ignore: ByteString = []
  /// The filter.
  package var filter = Array("*".utf8)
  /// The name of the output format.
  package var format = Array("text".utf8)
  /// How measurements are judged.
  package var options = TableOptions()
  /// What makes the run fail, if anything.
  package var gate: GateCondition?
  /// The inputs as given: `path` or `label=path`.
  package var inputs: [ByteString] = []

  /// Whether Go's benchstat is followed also where it is wrong.
  package var isCompatible: Bool { options.isCompatible }

  /// The arguments that nobody gave.
  package init() {}
}
