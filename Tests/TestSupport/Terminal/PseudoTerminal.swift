import Glibc

/// A program at a terminal of its own, with a person in front of it made up by a test.
package final class PseudoTerminal {
  /// Why there is no such terminal.
  package struct Failure: Error {
    let step: String
    let errno: Int32
  }

  /// What the screen shows by now.
  package private(set) var screen: TerminalScreen
  /// All that was ever sent to it.
  package private(set) var sent: [UInt8] = []
  private let descriptor: Int32
  private let process: pid_t

  /// Starts a program at a screen of some size, in an environment of `NAME=value` words.
  package init(_ words: [String], environment: [String], columns: Int, rows: Int = 24) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    guard descriptor >= 0, unsafe ioctl(descriptor, Self.setLock, &lock) == 0 else {
      throw Failure(step: "open", errno: errno)
    }
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    unsafe _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    process = try Self.start(words, environment, on: descriptor)
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    unsafe _ = waitpid(process, &status, 0)
    close(descriptor)
  }

  /// TIOCSPTLCK and TIOCGPTN, which the system's module leaves out.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// The first terminal that the leader of a session opens is its own.
  private static func start(_ words: [String], _ environment: [String], on terminal: Int32) throws
    -> pid_t
  {
    var number: UInt32 = 0
    guard unsafe ioctl(terminal, getNumber, &number) == 0 else {
      throw Failure(step: "name", errno: errno)
    }
    let name = "/dev/pts/\(number)"
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    // The threads of tests hold signals back, which no program at a terminal expects.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID, which the system's module leaves out.
    unsafe posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var variables = unsafe environment.map { unsafe strdup($0) }
    unsafe variables.append(nil)
    defer { unsafe variables.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Failure(step: "spawn", errno: code) }
    return process
  }

  /// Presses keys, given as the bytes that terminals send for them.
  package func type(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let part = Array(bytes)
      let count = unsafe write(descriptor, part, part.count)
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Gives the window another size.
  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    unsafe _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// How much memory the program has in use.
  package var residentKilobytes: Int {
    let lines = (try? ProjectFiles.lines(of: "/proc/\(process)/status")) ?? []
    let line = lines.first { $0.hasPrefix("VmRSS:") } ?? ""
    return Int(line.filter { $0.isNumber }) ?? 0
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Reads what is sent until the screen is as wanted; false if that does not come about in time.
  package func wait(
    seconds: Double = 30, until isWanted: (TerminalScreen) -> Bool
  ) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isWanted(screen) {
      let left = end - ContinuousClock.now
      guard left > .zero, read(milliseconds: 200) else { return isWanted(screen) }
    }
    return true
  }

  /// Waits until a text stands somewhere on the screen.
  package func wait(for text: String) -> Bool {
    wait { $0.text.contains(text) }
  }

  /// Waits for the program's end; its exit code, or the signal that ended it below zero; nil if it
  /// goes on.
  package func waitForEnd(seconds: Double = 30) -> Int32? {
    _ = wait(seconds: seconds) { _ in false }
    var status: Int32 = 0
    // A terminal hangs up a moment before its program can be waited for.
    for _ in 0..<500 {
      if unsafe waitpid(process, &status, WNOHANG) == process {
        return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
      }
      usleep(10_000)
    }
    return nil
  }

  /// Whether keys are shown and collected into lines, as a terminal is left to others.
  package var isCooked: Bool {
    var settings = termios()
    guard unsafe tcgetattr(descriptor, &settings) == 0 else { return false }
    let wanted = tcflag_t(ECHO | ICANON | ISIG)
    return settings.c_lflag & wanted == wanted && settings.c_iflag & tcflag_t(ICRNL) != 0
  }

  /// Returns false once nobody is left at the other end.
  private func read(milliseconds: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&state, 1, milliseconds) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = unsafe Glibc.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    sent += bytes[..<count]
    screen.show(bytes[..<count])
    return true
  }
}
