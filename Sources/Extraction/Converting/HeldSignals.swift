internal import Glibc
internal import Synchronization
internal import TerminalSignals

/// Keeps the signals that end a program waiting while there is something to put away first.
///
/// A converter runs in a session of its own, so that nobody's Ctrl-C reaches it: were we ended
/// meanwhile, it would go on, and its file stay. Blocking the signals would not do: a thread that
/// the library for subprocesses has does not block them.
struct HeldSignals {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// What a signal does is the whole process's: whoever holds them at the same time shares a bell,
  /// which nobody silences before the last lets go.
  private struct Holding {
    var holders = 0
    var bell: Doorbell?
    var former: [Int32: sigaction] = [:]
  }

  private static let holding = Mutex(Holding())

  /// Readable while a signal waits.
  let descriptor: Int32

  /// Holds them; those that are ignored stay so.
  ///
  /// Nil where the process may open no more files.
  init?() {
    let descriptor = Self.holding.withLock { holding -> Int32? in
      if holding.holders == 0 {
        guard let bell = Doorbell() else { return nil }
        holding.bell = bell
        holding.former = Self.written(to: bell)
      }
      holding.holders += 1
      return holding.bell?.heard
    }
    guard let descriptor else { return nil }
    self.descriptor = descriptor
  }

  /// Has the signals ring, and says what they did.
  private static func written(to bell: Doorbell) -> [Int32: sigaction] {
    var former: [Int32: sigaction] = [:]
    for signal in signals {
      var action = sigaction()
      if stet_write_signal(signal, bell.rung, &action) != 0 { former[signal] = action }
    }
    return former
  }

  /// Lets go; the last gives the signals back what they do, and lets one through that came.
  func release() {
    let signal = Self.holding.withLock { holding -> UInt8? in
      holding.holders -= 1
      guard holding.holders == 0, let bell = holding.bell else { return nil }
      for (signal, action) in holding.former {
        var action = action
        sigaction(signal, &action, nil)
      }
      defer { bell.close() }
      holding.bell = nil
      return bell.mark
    }
    if let signal { kill(getpid(), Int32(signal)) }
  }
}
