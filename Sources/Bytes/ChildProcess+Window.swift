import Glibc

extension ChildProcess {
  /// A program with a window of its own, which nobody talks to.
  public struct Window: Sendable {
    private let process: pid_t

    /// Starts a program at a path.
    ///
    /// It sees no input, and what it writes to its standard output is thrown away. It is in a group
    /// of its own, so that keys pressed here do not end it.
    public init(_ path: String, _ arguments: [String]) throws(Failure) {
      var actions = unsafe posix_spawn_file_actions_t()
      unsafe posix_spawn_file_actions_init(&actions)
      defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
      unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      var attributes = posix_spawnattr_t()
      unsafe posix_spawnattr_init(&attributes)
      defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
      unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
      var words = unsafe ([path] + arguments).map { unsafe strdup($0) }
      unsafe words.append(nil)
      defer { unsafe words.forEach { unsafe free($0) } }
      var process: pid_t = 0
      let code = unsafe posix_spawn(&process, path, &actions, &attributes, words, environ)
      guard code == 0 else { throw .notStarted(errno: code) }
      self.process = process
    }

    /// Blocks until it ends, whichever way.
    public func wait() {
      var status: Int32 = 0
      while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
  }

  /// Blocks for some time.
  public static func pause(milliseconds: UInt32) {
    usleep(milliseconds &* 1000)
  }
}
