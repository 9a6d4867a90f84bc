import Statistics
import Testing

@Suite struct IncompleteBetaTests {
  struct Vector: Sendable {
    let x: Double
    let a: Double
    let b: Double
    let value: Double
    let tolerance: Double
  }

  @Test(
    arguments: [
      Vector(x: 0.5, a: 1, b: 1, value: 0.5, tolerance: 1e-13),
      Vector(x: 0.3, a: 2, b: 5, value: 0.5798250000000003, tolerance: 1e-13),
      Vector(x: 0.9, a: 0.5, b: 0.5, value: 0.7951672353008665, tolerance: 1e-13),
      Vector(x: 0.47, a: 100.25, b: 120.5, value: 0.6830573457127083, tolerance: 1e-12),
      Vector(x: 0.5, a: 3000, b: 3100, value: 0.8998126825348736, tolerance: 1e-11),
      Vector(x: 0.01, a: 0.1, b: 40, value: 0.927171196668713, tolerance: 1e-13),
      Vector(x: 0.5, a: 51000, b: 50000, value: 0.0008258401014889532, tolerance: 1e-9),
      Vector(x: 0.001, a: 2.5, b: 3000.75, value: 0.6943647838418019, tolerance: 1e-11),
      Vector(x: 0.5, a: 5e9, b: 5.0001e9, value: 0.841343536231525, tolerance: 1e-6),
      Vector(x: 0.4999, a: 3e8, b: 3e8, value: 4.816783892396277e-07, tolerance: 1e-7),
    ])
  func `values agree with scipy`(vector: Vector) {
    let value = regularizedBeta(vector.x, vector.a, vector.b)
    #expect((value - vector.value).magnitude < vector.tolerance)
  }

  @Test func `the function is zero at zero, one at one, and degenerate without a parameter`() {
    #expect(regularizedBeta(0, 2, 3) == 0)
    #expect(regularizedBeta(1, 2, 3) == 1)
    #expect(regularizedBeta(0.5, 0, 3) == 1)
    #expect(regularizedBeta(0.5, 3, 0) == 0)
  }

  @Test func `parameters outside the domain give no number`() {
    #expect(regularizedBeta(0.5, -1, 3).isNaN)
    #expect(regularizedBeta(0.5, .infinity, 3).isNaN)
    #expect(regularizedBeta(.nan, 1, 3).isNaN)
  }

  @Test func `both forms are good where the approximation takes over`() {
    let below = regularizedBeta(0.5, 499_000, 500_999)
    let above = regularizedBeta(0.5, 499_001, 501_001)
    #expect((below - 0.9771959582112615).magnitude < 1e-9)
    #expect((above - 0.9772498410563185).magnitude < 1e-9)
  }
}
