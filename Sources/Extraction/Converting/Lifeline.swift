internal import Glibc

/// A pipe that ends when we do, however that is: not even SIGKILL leaves its end open.
///
/// `PR_SET_PDEATHSIG` would do the same for a program, and would end it with the thread that started
/// it too.
struct Lifeline {
  /// What is read from until it ends.
  let held: Int32
  /// What only we have; closing it ends the pipe.
  let end: Int32

  /// Nil where the process may open no more files.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // A program that is started meanwhile must not hold the end.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (held, end) = (ends[0], ends[1])
  }
}
