internal import Foundation

/// A person at a terminal, who can be asked; handed in, so that tests can answer.
public struct Interaction: Sendable {
  /// Shows a question and gives the line that is typed; nil where the terminal is closed.
  let ask: @Sendable (_ question: String) -> String?
  /// Runs an editor on a file until it ends.
  ///
  /// `editor` is a command with its arguments, as a shell reads it.
  let edit: @Sendable (_ editor: String, _ path: String) -> EditorEnd

  /// A person who answers and edits so.
  public init(
    ask: @escaping @Sendable (_ question: String) -> String?,
    edit: @escaping @Sendable (_ editor: String, _ path: String) -> EditorEnd
  ) {
    self.ask = ask
    self.edit = edit
  }

  /// The person at this process's terminal; nil unless both ends, what is typed and what is shown,
  /// are there.
  static func ofProcess(messages: @escaping @Sendable (String) -> Void) -> Interaction? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    return Interaction(
      ask: { question in
        messages(question)
        return readLine()
      },
      edit: { editor, path in runEditor(editor, on: path) })
  }

  /// Runs an editor with this process's terminal.
  ///
  /// The C library's `system` leaves the editor in the terminal's own process group, which a child
  /// that reads keys must be in, and has this process pass over Ctrl-C for as long.
  public static func runEditor(_ editor: String, on path: String) -> EditorEnd {
    let status = system("\(editor) \(ShellWord.quoted(path))")
    // As WIFEXITED and WEXITSTATUS of sys/wait.h, which are macros.
    guard status != -1, status & 0x7F == 0 else { return .failed("it was ended from outside") }
    switch status >> 8 & 0xFF {
    case 0: return .done
    case 126, 127: return .notFound
    case let code: return .failed("it ended with \(code)")
    }
  }
}

/// How an editor ended.
public enum EditorEnd: Sendable, Equatable {
  case done
  /// There is no such program.
  case notFound
  /// It said that something went wrong.
  case failed(String)
}

extension Session {
  /// The editor that the environment names, else `vi` or `nano`, whichever is installed.
  ///
  /// - Throws: ``UsageError`` where there is none.
  func editorCommand() throws -> String {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
      .first { $0.unicodeScalars.contains { !$0.properties.isWhitespace } }
    if let named { return named }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let installed = ["vi", "nano"].first { name in
      folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    }
    guard let installed else {
      throw UsageError(
        sentence: "there is no editor to open.",
        hint: "EDITOR names one, such as EDITOR=nano or EDITOR=\"code --wait\"")
    }
    return installed
  }

  /// Asks whether something is to be done.
  ///
  /// - Throws: ``UsageError`` where nobody can be asked, which `--yes` answers.
  func confirms(_ question: String, unless isAnswered: Bool, sentence: String) throws -> Bool {
    if isAnswered { return true }
    guard let interaction else {
      throw UsageError(sentence: sentence, hint: "--yes says that it is meant")
    }
    let answer = interaction.ask("\(question) [y/N] ") ?? ""
    return ["y", "yes"].contains(answer.lowercased().filter { !$0.isWhitespace })
  }
}
