import Glibc

/// A pipe that wakes whoever waits at its other end; ringing is safe in a handler of signals.
struct Bell: Sendable {
  private let reading: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      (reading, writing) = (-1, -1)
      return
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Ends the wait under way, or else the next.
  func ring() {
    let code = errno
    var byte: UInt8 = 0
    unsafe _ = write(writing, &byte, 1)
    errno = code
  }

  /// Waits for the bell, but no longer than so many milliseconds.
  func wait(milliseconds: Int32) {
    var state = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&state, 1, milliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(reading, &bytes, bytes.count) > 0 {}
  }
}
