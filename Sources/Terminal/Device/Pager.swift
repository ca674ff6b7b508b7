internal import Glibc
internal import Synchronization

/// A pager that runs: takes what it is to show, and ends when its reader has read enough.
///
/// While it runs, an interrupt from the keyboard is the pager's: this process goes on to its end.
public final class Pager: Sendable {
  private struct State {
    var descriptor: Int32
    /// Whether the reader has quit: what comes after is of no use to anybody.
    var isGone = false
    /// What was written, where the shell may yet say that there is no such pager.
    var kept: String?
  }

  private static let signals = [SIGINT, SIGQUIT, SIGPIPE]
  /// What a shell ends with when it knows no such command (POSIX).
  private static let notFound: Int32 = 127

  private let process: pid_t
  private let state: Mutex<State>
  private let formerActions: [sigaction]

  /// Starts the program, which takes its text from this process and its keys from the terminal.
  ///
  /// - Returns: Nil where it cannot be started.
  public init?(_ command: PagerCommand) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // The pager must not hold the end that it waits for the end of.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    guard let process = Self.start(command, input: ends[0]) else {
      close(ends[1])
      return nil
    }
    self.process = process
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    formerActions = Self.signals.map { signal in
      var former = sigaction()
      sigaction(signal, &ignoring, &former)
      return former
    }
    state = Mutex(State(descriptor: ends[1], kept: command.isShell ? "" : nil))
  }

  private static func start(_ command: PagerCommand, input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    let environment = command.environment.map { "\($0.key)=\($0.value)" }
    let arguments = command.arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawnp(
      &process, command.arguments[0], &actions, nil, arguments, variables)
    return failure == 0 ? process : nil
  }

  /// Gives the pager more to show; nothing once its reader has quit.
  public func write(_ text: String) {
    state.withLock { state in
      state.kept?.append(text)
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty, !state.isGone {
        let count = rest.withUnsafeBytes { Glibc.write(state.descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR { state.isGone = true }
        rest = rest.dropFirst(max(count, 0))
      }
    }
  }

  /// Waits for the reader.
  ///
  /// - Returns: What nobody has seen, where there was no such pager after all.
  public func finish() -> String? {
    let kept = state.withLock { state in
      close(state.descriptor)
      return state.kept
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    for (signal, former) in zip(Self.signals, formerActions) {
      withUnsafePointer(to: former) { _ = sigaction(signal, $0, nil) }
    }
    let isExit = status & 0x7F == 0
    return isExit && status >> 8 & 0xFF == Self.notFound ? kept : nil
  }
}
