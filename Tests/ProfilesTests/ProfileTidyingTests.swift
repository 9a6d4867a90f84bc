import Profiles
import TestSupport
import Testing

struct ProfileTidyingTests {
  private func texts(_ profile: Profile) -> [String] {
    (0..<profile.strings.count).map { profile.strings[StringID(rawValue: UInt32($0))] }
  }

  @Test func `texts are numbered in the order of their use, those without use are gone`() {
    var profile = Profile.written("main;f 1 k=v")
    _ = profile.addText("unused")
    profile.comments = [profile.addText("note")]
    let tidy = profile.tidied()
    #expect(
      texts(tidy) == ["", "samples", "count", "k", "v", "main", "main.go", "f", "f.go", "note"])
    #expect(ProfileDump.lines(tidy) == ProfileDump.lines(profile))
  }

  @Test func `texts that read the same become one`() {
    var profile = Profile.written("f 1")
    profile.comments = [profile.addText("f"), profile.addText("f")]
    let tidy = profile.tidied()
    #expect(tidy.comments[0] == tidy.comments[1])
    #expect(tidy.comments[0] == tidy.functions[0].name)
  }

  @Test func `labels stand by key, texts first, the values of a key in their order`() {
    let tidy = Profile.written("f 1 n=2 z=a b=q a=1 z=b b=c").tidied()
    #expect(tidy.writtenLines == ["f 1 b=q b=c z=a z=b a=1 n=2"])
  }

  @Test func `tidying again changes nothing`() {
    var random = SeededRandom(seed: 3)
    let once = random.profile(samples: 50).tidied()
    #expect(texts(once.tidied()) == texts(once))
    #expect(ProfileDump.lines(once.tidied()) == ProfileDump.lines(once))
  }
}
