/// How much of this machine's time and room those who ask may take.
package struct ServingLimits: Sendable {
  /// Connections at the same time; each has one report made at a time.
  package var connections = 64
  /// Reports made at the same time.
  package var threads = 4
  /// Longest time to send a request's head in.
  package var headTime = Duration.seconds(10)
  /// Longest time without anything being sent or asked.
  package var idleTime = Duration.seconds(30)
  /// Longest time for an answer to be taken.
  package var answerTime = Duration.seconds(120)
  /// Longest time to go on sending after the last answer.
  package var lingerTime = Duration.seconds(2)
  /// Most bytes of the request's first line, and of each header.
  package var lineLength = 8 << 10
  /// Most headers.
  package var headers = 64

  /// The usual limits.
  package init() {}
}
