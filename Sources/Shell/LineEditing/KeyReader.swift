import Bytes
import Glibc

/// The terminal while keys are read from it one by one.
struct KeyReader: ~Copyable {
  /// What happened at the terminal.
  enum Event: Equatable {
    case key(Key)
    /// The screen has another size, or was somebody else's for a while.
    case redraw
    case suspend
    /// The input has ended.
    case end
    /// A signal wants the process to end.
    case quit(Int32)
  }

  private let raw: RawTerminal
  private let signals: TerminalSignals
  private var decoder = KeyDecoder()
  private var bytes: ArraySlice<UInt8> = []

  /// Time in which what follows an escape character has to come, to belong to it.
  private static let patience = 25

  /// Takes the terminal; nil where there is none.
  static func open() -> KeyReader? {
    guard let raw = RawTerminal.open() else { return nil }
    try? StandardStream.error.write("\u{1b}[?2004h")
    // From here on keys are only keys: whoever wants to stop means what comes after.
    Interruption.clear()
    return KeyReader(raw: raw, signals: TerminalSignals())
  }

  private init(raw: consuming RawTerminal, signals: consuming TerminalSignals) {
    self.raw = raw
    self.signals = signals
  }

  deinit {
    try? StandardStream.error.write("\u{1b}[?2004l")
  }

  /// Keys that were typed before anybody wanted them.
  var unread: ArraySlice<UInt8> { bytes }

  /// Hands keys back that another reader left over.
  mutating func restore(_ unread: ArraySlice<UInt8>) {
    bytes = unread + bytes
  }

  /// Waits for what happens next.
  mutating func next() -> Event {
    while true {
      while let byte = bytes.popFirst() {
        if let key = decoder.key(byte) { return .key(key) }
      }
      switch signals.wait(milliseconds: decoder.isUndecided ? Self.patience : nil) {
      case .timeout: if let key = decoder.settle() { return .key(key) }
      case .signal(let signal): return Self.meaning(of: signal)
      case .input:
        bytes = ((try? StandardStream.input.read()) ?? [])[...]
        if bytes.isEmpty { return .end }
      }
    }
  }

  private static func meaning(of signal: Int32) -> Event {
    switch signal {
    case SIGWINCH, SIGCONT: .redraw
    case SIGTSTP: .suspend
    case SIGINT: .key(.interrupt)
    default: .quit(signal)
    }
  }
}
