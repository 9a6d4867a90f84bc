import Profiles
import Testing

struct SampleTableTests {
  @Test func placeholder() {}
}
