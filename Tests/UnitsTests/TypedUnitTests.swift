import Testing
import Units

struct TypedUnitTests {
  private func unit(_ type: String, _ unit: String) -> TypedUnit {
    TypedUnit(type: type, unit: unit)
  }

  @Test func `the finest unit wins`() throws {
    let types = [unit("cpu", "milliseconds"), unit("cpu", "ns"), unit("cpu", "seconds")]
    #expect(try TypedUnit.finest(types) == unit("cpu", "ns"))
    #expect(unit("cpu", "seconds").ratio(to: unit("cpu", "ns")) == 1e9)
  }

  @Test func `a plural type is the same type`() throws {
    let types = [unit("sample", "count"), unit("samples", "count")]
    #expect(try TypedUnit.finest(types) == types[0])
  }

  @Test func `one column needs no common unit`() throws {
    #expect(try TypedUnit.finest([unit("cpu", "ns")]) == nil)
    #expect(try TypedUnit.finest([]) == nil)
  }

  @Test func `different things are reported as the pair that differs`() {
    let error = #expect(throws: IncompatibleUnits.self) {
      try TypedUnit.finest([unit("cpu", "ns"), unit("space", "bytes")])
    }
    #expect(error == IncompatibleUnits(first: unit("cpu", "ns"), second: unit("space", "bytes")))
  }

  @Test func `unknown units are compatible only when equal`() {
    #expect(unit("a", "widgets").isCompatible(with: unit("a", "widgets")))
    #expect(!unit("a", "widgets").isCompatible(with: unit("a", "gadgets")))
  }
}
