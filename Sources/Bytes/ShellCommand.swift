import Glibc

/// A command line that the system's shell runs on the user's own terminal.
public enum ShellCommand {
  /// Runs a command line with arguments that the shell does not interpret, and waits for its end.
  ///
  /// What it is fed becomes its standard input; without that it reads the terminal. Returns its exit
  /// code, or nil if it did not start or a signal ended it. A reader that goes early is no failure.
  @discardableResult
  public static func run(_ line: String, _ arguments: [String] = [], input: [UInt8]? = nil)
    -> Int32?
  {
    var ends: [Int32] = [-1, -1]
    if input != nil {
      guard unsafe pipe(&ends) == 0 else { return nil }
      // A program that held the writing end itself would never see its input end.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    let process = start(line, arguments, input: ends[0])
    if ends[0] >= 0 { close(ends[0]) }
    if let input { feed(input, to: ends[1]) }
    guard let process else { return nil }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : nil
  }

  private static func feed(_ input: [UInt8], to descriptor: Int32) {
    let previous = signal(SIGPIPE, SIG_IGN)
    try? writeAll(input, to: descriptor)
    close(descriptor)
    signal(SIGPIPE, previous)
  }

  private static func start(_ line: String, _ arguments: [String], input: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    if input >= 0 { unsafe posix_spawn_file_actions_adddup2(&actions, input, 0) }
    var words = unsafe (["sh", "-c", line, "sh"] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, "/bin/sh", &actions, nil, words, environ)
    return code == 0 ? process : nil
  }
}
