internal import Glibc
internal import Synchronization

/// A program between its start and its end, known to the task that reads from it and to the thread
/// that waits.
final class RunningProgram: Sendable {
  /// Why a program was ended from outside.
  enum Stop: Sendable {
    /// It took too long.
    case time
    /// It said too much.
    case output
    /// We were asked to end.
    case signal
  }

  private struct State {
    var session: pid_t?
    var stop: Stop?
    var outcome: Result<ProgramRun.Outcome, ProgramRun.Failure>?
  }

  private let state = Mutex(State())

  /// It runs as the first of a session of this number, and ends at once when it should have.
  func began(in session: pid_t) {
    let stopped = state.withLock { state in
      state.session = session
      return state.stop != nil
    }
    if stopped { kill(-session, SIGKILL) }
  }

  /// Ends it with all that it has started; the first reason counts.
  func end(because stop: Stop) {
    let session = state.withLock { state in
      if state.stop == nil { state.stop = stop }
      return state.outcome == nil ? state.session : nil
    }
    if let session { kill(-session, SIGKILL) }
  }

  /// What it left; whatever it has started and not waited for ends with it.
  func left(_ outcome: Result<ProgramRun.Outcome, ProgramRun.Failure>) {
    let session = state.withLock { state in
      state.outcome = outcome
      return state.session
    }
    if let session { kill(-session, SIGKILL) }
  }

  /// What it left, where it has ended, and why it had to.
  var outcome: (left: Result<ProgramRun.Outcome, ProgramRun.Failure>?, stop: Stop?) {
    state.withLock { ($0.outcome, $0.stop) }
  }
}
