internal import Glibc

/// A pipe that wakes a thread which waits in `poll`.
struct Doorbell: Sendable {
  /// Readable once it has been rung.
  let heard: Int32
  /// What is written to rings.
  let rung: Int32

  /// Nil where the process may open no more files.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // A program that is started meanwhile must not hold them, and nobody may wait to ring.
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (heard, rung) = (ends[0], ends[1])
  }

  /// Wakes whoever waits, now or later.
  func ring() {
    var mark: UInt8 = 0
    while write(rung, &mark, 1) < 0, errno == EINTR {}
  }

  /// The byte that it was first rung with, where it was.
  var mark: UInt8? {
    var mark: UInt8 = 0
    return read(heard, &mark, 1) == 1 ? mark : nil
  }

  /// Gives the two descriptors back.
  func close() {
    Glibc.close(heard)
    Glibc.close(rung)
  }
}
