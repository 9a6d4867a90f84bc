extension UnitFamily {
  /// Every family reports know how to scale, in the order they are tried.
  package static let all = [memory, time, computeUnits]

  /// Bytes and their 1024-based multiples.
  package static let memory = UnitFamily(
    units: [
      Unit("B", ["b", "byte"], 1),
      Unit("kB", ["kb", "kbyte", "kilobyte"], 0x1p10),
      Unit("MB", ["mb", "mbyte", "megabyte"], 0x1p20),
      Unit("GB", ["gb", "gbyte", "gigabyte"], 0x1p30),
      Unit("TB", ["tb", "tbyte", "terabyte"], 0x1p40),
      Unit("PB", ["pb", "pbyte", "petabyte"], 0x1p50),
    ],
    fallback: Unit("B", [], 1))

  /// Nanoseconds to hours; minutes are no unit of profiles.
  package static let time = UnitFamily(
    units: [
      Unit("ns", ["ns", "nanosecond"], 1),
      Unit("us", ["\u{3bc}s", "us", "microsecond"], 1e3),
      Unit("ms", ["ms", "millisecond"], 1e6),
      Unit("s", ["s", "sec", "second"], 1e9),
      Unit("hrs", ["hour", "hr"], 3600e9),
    ],
    fallback: Unit("s", [], 1e9))

  /// Normalised processor time ("GCU") and its decimal multiples.
  package static let computeUnits = UnitFamily(
    units: [
      Unit("n*GCU", ["nanogcu"], 1e-9),
      Unit("u*GCU", ["microgcu"], 1e-6),
      Unit("m*GCU", ["milligcu"], 1e-3),
      Unit("GCU", ["gcu"], 1),
      Unit("k*GCU", ["kilogcu"], 1e3),
      Unit("M*GCU", ["megagcu"], 1e6),
      Unit("G*GCU", ["gigagcu"], 1e9),
      Unit("T*GCU", ["teragcu"], 1e12),
      Unit("P*GCU", ["petagcu"], 1e15),
    ],
    fallback: Unit("GCU", [], 1))
}
