/// The exit codes of the contract: sysexits.h's, where it has one.
enum ExitStatus: Int32 {
  case done = 0
  /// A check found something.
  case found = 1
  case usage = 64
  case badData = 65
  /// No such desk, source, claim or file.
  case missing = 66
  /// A program that is needed is not installed.
  case unavailable = 69
  /// An output or a slug stands already, or cannot be created.
  case cannotCreate = 73
  case inputOutput = 74
  /// Try again.
  case busy = 75
  case notPermitted = 77
}
