import TestSupport
import Testing
import WebUI

/// Requests of every kind of nonsense are answered with one of a few numbers.
struct DamagedRequestTests {
  private static let seeds = [
    "api/report/top?f=parse&n=5&g=lines&format=json", "api/report/list?arg=parse&format=html",
    "api/page?si=cpu&tf=key=a&trim=false", "api/sets/a%2Fb", "ui/flamegraph?f=main&p=x",
    "api/report/peek?arg=serve%7Cidle&nf=0.5&unit=ms", "?config=x&h=%5Eread",
  ]
  private static let words = [
    "%", "%0", "%00", "%ff", "=", "&", "?", "/", "..", "//", "+", "-1", "99999999999999999999",
    "nan", "inf", "1e999", "(", "[", "\\", "(?i)", "a{1000}{1000}", "\u{202e}", "é", "#", ";",
  ]
  private static let known: Set = [200, 302, 400, 404, 405, 422, 500]

  @Test(arguments: 0..<20)
  func `no target stops the server`(seed: Int) throws {
    let sample = try ServedSample()
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<40 {
      var target = Array(Self.seeds[random.below(Self.seeds.count)])
      for _ in 0...random.below(3) {
        let place = random.below(target.count + 1)
        if random.below(3) == 0, place < target.count {
          target.remove(at: place)
        } else {
          target.insert(contentsOf: Self.words[random.below(Self.words.count)], at: place)
        }
      }
      let path = String(target)
      let method = ["GET", "GET", "GET", "HEAD", "DELETE", "POST"][random.below(6)]
      let answer = sample.ask(method, path)
      #expect(Self.known.contains(answer.status), "\(method) \(path): \(answer.status)")
    }
  }
}
