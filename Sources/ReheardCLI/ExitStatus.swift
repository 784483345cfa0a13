import ArgumentParser
import Reheard

/// How the program ends, as grep does.
enum ExitStatus {
  static let nothingMatched = ExitCode(1)
  static let failed = ExitCode(2)
  /// What a shell reports of a program that Ctrl-C ended; here it ended in good order, but before its time.
  static let interrupted = ExitCode(130)
  /// What a shell reports of a program that wrote to a pipe which nobody reads any more.
  static let brokenPipe = ExitCode(141)

  /// What an error that ended a command means; it is said on stderr, unless there is nothing to say.
  static func of(_ error: any Error) -> any Error {
    // What ArgumentParser itself throws, such as a request for help, it also knows how to say.
    let isOwn = [.success, .validationFailure].contains(ReheardCommand.exitCode(for: error))
    if error is ExitCode || isOwn { return error }
    if error is BrokenPipe { return brokenPipe }
    Console.say("error: \(error)")
    return failed
  }

  /// What the answers about some clips mean.
  static func of(matched: Bool, failed anyFailed: Bool) throws {
    if anyFailed { throw failed }
    if !matched { throw nothingMatched }
  }
}
