internal import Anchoring
internal import Claims
internal import Foundation
internal import Workflow

extension Session {
  /// Has a person fill in a form until it can be logged, or they give up.
  ///
  /// What they typed is never lost: where nothing is logged it stays in a file, which is named.
  ///
  /// - Returns: What was logged; empty where the form was left unchanged or emptied.
  func logFromForm(
    _ first: String, by interaction: Interaction, to desk: Desk
  ) throws -> [ClaimInContext] {
    let editor = try editorCommand()
    // Who may not log is told so before they have written anything.
    _ = try desk.reviewer()
    let file = try ClaimFormFile(in: environment, holding: first)
    var offered = first
    var typed = first
    while true {
      let end = interaction.edit(editor, file.path)
      let bytes: [UInt8]
      do { bytes = try file.read() } catch {
        throw KeptForm(underlying: error, path: file.path)
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw KeptForm(
          underlying: DeskError.badText(
            name: "the form", .notUTF8(byteOffset: Self.badByte(bytes))), path: file.path)
      }
      let isUnchanged = text.utf8.elementsEqual(offered.utf8)
      if !isUnchanged, Self.holdsText(text) { typed = text }
      if end != .done {
        let error = Self.error(end, editor)
        guard typed.utf8.elementsEqual(first.utf8) else {
          throw KeptForm(underlying: error, path: file.path)
        }
        file.remove()
        throw error
      }
      if isUnchanged || !Self.holdsText(text) {
        return try giveUp(file, typed, isAsOffered: typed.utf8.elementsEqual(first.utf8))
      }
      do {
        let drafts = try ClaimForm(text).drafts()
        if drafts.isEmpty { return try giveUp(file, typed, isAsOffered: true) }
        let logged = try desk.log(drafts)
        file.remove()
        return logged
      } catch {
        guard let failure = Failure.inForm(error) else {
          throw KeptForm(underlying: error, path: file.path)
        }
        offered = ClaimForm.text(text, marking: failure)
        try file.write(offered)
      }
    }
  }

  private func giveUp(
    _ file: ClaimFormFile, _ typed: String, isAsOffered: Bool
  ) throws -> [ClaimInContext] {
    console.say("stet: nothing was logged")
    if isAsOffered {
      file.remove()
    } else {
      try file.write(ClaimForm.removingMarks(typed))
      console.say("hint: what you typed is kept in \(file.path)")
    }
    return []
  }

  /// Whether a form holds anything but comments and white space.
  private static func holdsText(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
      line.first != UInt8(ascii: "#") && line.contains { $0 > 0x20 }
    }
  }

  private static func error(_ end: EditorEnd, _ editor: String) -> UsageError {
    let hint = "VISUAL and EDITOR name the editor, such as EDITOR=nano or EDITOR=\"code --wait\""
    switch end {
    case .failed(let reason):
      return UsageError(
        sentence: "the editor `\(editor.shortened)` failed: \(reason); nothing was logged.",
        hint: hint)
    case .done, .notFound:
      return UsageError(
        sentence: "the editor `\(editor.shortened)` cannot be run.", hint: hint)
    }
  }
}

/// A form that could not be logged, and the file that it is kept in.
struct KeptForm: Error {
  let underlying: any Error
  let path: String
}
