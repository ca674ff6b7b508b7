/// Why no text could be made from a file.
public enum ExtractionError: Error, Sendable, Equatable {
  /// The bytes are none of the sorts that ``MediaType`` names.
  case unknownType
  /// The file was said to be one sort, and its bytes are another.
  case otherType(said: MediaType, found: MediaType)
  /// The bytes do not read as what they are; the reason is a clause, such as `it ends too early`.
  case unreadable(MediaType, reason: String)
  /// A password is needed.
  case encrypted(MediaType)
  /// There are pages and no text on them: pictures of a text.
  case scanned(pages: Int)
  /// There is nothing to read.
  case noText(MediaType)
  /// More than a limit allows: `what` is a noun, with its number where that is known, such as `a file
  /// of 200 MB`.
  case tooLarge(what: String, most: String)
  /// A program that reads such files is not there; Debian's package brings it.
  case missingProgram(String, package: String, for: MediaType)
  /// A program that `pip` installs under its own name is not there.
  case missingPythonProgram(String, for: MediaType)
  /// The program ended badly; the reason is the first line of what it said.
  case programFailed(String, reason: String)
  /// The program was ended because it took longer than this.
  case programTimedOut(String, seconds: Int)
  /// A program needs the file in a folder for temporary files, and it cannot be put there; the
  /// reason is the system's.
  case noTemporaryFile(reason: String)
}
