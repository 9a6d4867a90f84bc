import Profiles
import Testing
import TestSupport

struct SampleTableFilteringTests {
  private let profile = Profile.written(
    """
    a;b;c 1 key=x
    a;b;d 2
    a;e 3 key=y
    a;b;c;f 4
    g 5 size=16kb
    """)

  private func lines(_ samples: SampleTable) -> [String] {
    var result = profile
    result.samples = samples
    return result.writtenLines
  }

  @Test func `marked samples stay with their values and labels`() {
    let kept = profile.samples.filtered(by: [true, false, true, false, true])
    #expect(lines(kept) == ["a;b;c 1 key=x", "a;e 3 key=y", "g 5 size=16kb"])
    #expect(kept.count == 3)
    #expect(kept.labels.count == 3)
  }

  @Test func `stacks can be cut at either end`() {
    let cut = profile.samples.filtered { (sample, rootFirst, _) in
      sample == 1 ? 1..<3 : sample == 3 ? 1..<4 : rootFirst.count > 1 ? 0..<2 : nil
    }
    #expect(lines(cut) == ["a;b 1 key=x", "b;d 2", "a;e 3 key=y", "b;c;f 4"])
  }

  @Test func `a part beyond the stack is cut to it`() {
    let cut = profile.samples.filtered { (_, _, _) in 1..<99 }
    #expect(lines(cut) == ["b;c 1 key=x", "b;d 2", "e 3 key=y", "b;c;f 4", " 5 size=16kb"])
  }

  @Test func `stacks can be written anew`() {
    let rewritten = profile.samples.rewritten { (sample, rootFirst, leafFirst) in
      leafFirst.append(rootFirst[0])
      return sample != 2
    }
    #expect(lines(rewritten) == ["a 1 key=x", "a 2", "a 4", "g 5 size=16kb"])
  }

  @Test func `filtering a long run keeps what neighbours share`() {
    var random = SeededRandom(seed: 7)
    let profile = random.profile(samples: 2000)
    let kept = (0..<2000).map { _ in random.below(2) == 0 }
    var filtered = profile
    filtered.samples = profile.samples.filtered(by: kept)
    let expected = zip(profile.writtenLines, kept).filter(\.1).map(\.0)
    #expect(filtered.writtenLines == expected)
  }

  @Test func `labels without labels stay nothing`() {
    let bare = Profile.written("a 1\nb 2\nc 3")
    let kept = bare.samples.filtered(by: [false, true, true])
    #expect(kept.labels.isEmpty)
    #expect(kept.labels.count == 2)
  }

  @Test func `labels can be rewritten`() {
    let labels = profile.samples.labels.rewritten { (sample, labels) in
      if sample == 0 { labels = [] }
      return sample != 4
    }
    #expect(labels.count == 4)
    var cursor = labels.makeCursor()
    var read: [Label] = []
    var counts: [Int] = []
    for _ in 0..<4 {
      cursor.next(into: &read)
      counts.append(read.count)
    }
    #expect(counts == [0, 0, 1, 0])
  }
}
