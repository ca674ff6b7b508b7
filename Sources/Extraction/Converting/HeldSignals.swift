internal import Glibc
internal import TerminalSignals

/// Keeps the signals that end a program waiting while there is something to put away first.
///
/// A converter runs in a session of its own, so that nobody's Ctrl-C reaches it: were we ended
/// meanwhile, it would go on, and its file stay. Blocking the signals would not do: a thread that
/// the library for subprocesses has does not block them.
struct HeldSignals {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private let former: [Int32: sigaction]
  private let doorbell: Doorbell

  /// Holds them; those that are ignored stay so.
  ///
  /// Nil where the process may open no more files.
  init?() {
    guard let doorbell = Doorbell() else { return nil }
    self.doorbell = doorbell
    var former: [Int32: sigaction] = [:]
    for signal in Self.signals {
      var action = sigaction()
      if stet_write_signal(signal, doorbell.rung, &action) != 0 { former[signal] = action }
    }
    self.former = former
  }

  /// Readable while a signal waits.
  var descriptor: Int32 { doorbell.heard }

  /// Gives the signals back what they do, and lets one through that came.
  func release() {
    for (signal, action) in former {
      var action = action
      sigaction(signal, &action, nil)
    }
    let signal = doorbell.mark
    doorbell.close()
    if let signal { kill(getpid(), Int32(signal)) }
  }
}
