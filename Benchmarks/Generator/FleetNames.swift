/// Makes names as a Go program's, different for every number.
enum FleetNames {
  private static let packages = [
    "search/index", "search/rank", "storage/page", "storage/wal", "net/rpc", "net/balance",
    "auth/token", "billing/ledger", "cache/lru", "codec/proto", "codec/json", "sched/queue",
    "ads/auction", "geo/tile", "mail/thread", "media/transcode",
  ]
  private static let types = [
    "Reader", "Writer", "Cursor", "Pool", "Session", "Router", "Block", "Segment", "Iterator",
    "Encoder", "Decoder",
  ]
  private static let verbs = [
    "read", "write", "merge", "lookup", "flush", "evict", "scan", "decode", "encode", "compare",
    "allocate", "acquire", "release",
  ]
  private static let objects = [
    "Entry", "Page", "Row", "Key", "Batch", "Header", "Frame", "Token", "Window", "Lease",
  ]

  static func function(_ number: Int) -> String {
    let method = pick(verbs, number) + pick(objects, number / 7)
    let name =
      number % 3 == 0
      ? method + "[go.shape.int]" : "(*" + pick(types, number / 11) + ")." + method
    return "fleet.example/" + package(number) + "." + name + (number < 500 ? "" : "\(number)")
  }

  static func file(_ number: Int) -> String {
    "/build/fleet/" + package(number) + "/" + pick(objects, number / 16) + "\(number % 97).go"
  }

  private static func package(_ number: Int) -> String {
    pick(packages, number / 3)
  }

  private static func pick(_ words: [String], _ number: Int) -> String {
    words[number % words.count]
  }
}
