package import NIOCore

/// How much of this machine's time and room those who ask may take.
package struct ServingLimits: Sendable {
  /// Connections at the same time; each has one report made at a time.
  package var connections = 64
  /// Reports made at the same time.
  package var threads = 4
  /// Longest time to send a request's head in.
  package var headTime = TimeAmount.seconds(10)
  /// Longest time without anything being sent or asked.
  package var idleTime = TimeAmount.seconds(30)
  /// Longest time for an answer to be taken.
  package var answerTime = TimeAmount.seconds(120)
  /// Most bytes of the request's first line, and of each header.
  package var lineLength = 8 << 10
  /// Most headers.
  package var headers = 64

  /// The usual limits.
  package init() {}
}
