internal import Anchoring
internal import Claims
internal import Extraction
internal import Workflow

/// Texts that are made from files.
extension Failure {
  static func ofMaking(_ error: DeskError) -> Failure? {
    switch error {
    case .cannotExtract(let name, let error): Failure(extracting: error, from: name)
    case .noTitle:
      // In the words of a required option that is missing: where no file says one, it is that.
      Failure(
        "`stet source add` needs --title: the headline or title.",
        hint: "as in: stet source add tunnel.txt --id tunnel-2025 --title \"Tunnel opens\"", .usage)
    case .originalNotOnFile(let source, let revision, let sha256):
      Failure(
        "the original of \(source), revision \(revision), is not on file.",
        hint: "`stet source attach FILE` puts it back (SHA-256 \(sha256.hex.prefix(12))…)", .missing
      )
    default: nil
    }
  }

  private init(extracting error: ExtractionError, from name: String) {
    switch error {
    case .unknownType:
      self.init(
        "\(name) is no sort of file that a text can be made from.",
        hint: "--as-type says which it is, where its content and name do not", .badData)
    case .otherType(let said, let found):
      self.init(
        "\(name) was said to be \(said.words), and is \(found.words).",
        hint: "without --as-type its content decides", .badData)
    case .unreadable(let type, let reason):
      self.init("\(name) does not read as \(type.words): \(reason).", .badData)
    case .encrypted(let type):
      self.init(
        "\(name), \(type.words), asks for a password.",
        hint: "a copy saved without one can be read", .badData)
    case .scanned(let pages):
      self.init(
        "\(name) holds pictures of \(pages.counted("page")) and no text.",
        hint:
          "`ocrmypdf \(ShellWord.quoted(name)) read.pdf` reads scanned pages (apt-get install ocrmypdf)",
        .badData)
    case .noText(let type):
      self.init(
        "\(name), \(type.words), holds no text.", hint: "nothing was recorded", .badData)
    case .tooLarge(let what, let most):
      self.init("\(name) is too large: \(what); the limit is \(most).", .badData)
    case .missingProgram(let program, let package, let type):
      self.init(
        "\(program), which reads \(type.words), is not installed.",
        hint: "`apt-get install \(package)` installs it", .unavailable)
    case .missingPythonProgram(let program, let type):
      self.init(
        "\(program), which was to read \(type.words), is not installed.",
        hint:
          "`pipx install \(program)` installs it; without --extractor Stet's own reader does it",
        .unavailable)
    case .programFailed(let program, let reason):
      self.init("\(program) could not read \(name): \(reason).", .badData)
    case .programTimedOut(let program, let seconds):
      self.init(
        "\(program) had not read \(name) after \(seconds.counted("second")), and was ended.",
        .badData)
    case .noTemporaryFile(let reason):
      self.init(
        "\(name) cannot be put where a program could read it: \(reason).",
        hint: "TMPDIR names another folder for temporary files", .inputOutput)
    }
  }

  /// A sentence as it stands after a colon.
  private static func midSentence(_ sentence: String) -> String {
    let whole = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    return whole.prefix(1).lowercased() + whole.dropFirst()
  }

  /// What there is to say where a text has been made from a file.
  static func sentence(ofMaking warning: DeskWarning) -> String {
    switch warning {
    case .remark(let name, let remark): "\(name): \(midSentence(remark))"
    case .badFoundValue(let field, let value, let origin):
      "\(field.rawValue) from \(origin) was left out, it is none: “\(value.shortened)”"
    case .noWebAddress(let what, let address):
      "--\(what) is no http or https address, and nothing will link it: “\(address.shortened)”"
    case .otherTextMade(let name, let source, let revision):
      "\(name) is on file again; the text that can be made from it here is not that of \(source), revision \(revision)"
    case .noTextMade(let name, let error):
      "\(name) is on file again; no text was made from it: \(Failure(error).sentence)"
    default: ""
    }
  }
}
