import ArgumentParser
import Foundation
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
    if error is ExitCode { return error }
    // What ArgumentParser itself throws, such as a request for help, it also knows how to say.
    if [.success, .validationFailure].contains(ReheardCommand.exitCode(for: error)) { return error }
    if error is BrokenPipe { return brokenPipe }
    Console.say("error: \(SystemError.sentence(error))")
    return failed
  }

  /// Ends the program for a command line that is not understood, or asked for help.
  ///
  /// The message repeats words of the command line, which may be file names of any kind.
  static func exitSayingUsage(_ error: any Error) -> Never {
    let code = ReheardCommand.exitCode(for: error)
    if code == .success { ReheardCommand.exit(withError: error) }
    let lines = ReheardCommand.fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
    let message = lines.map { OneLine.visible(String($0)) }.joined(separator: "\n") + "\n"
    try? FileHandle.standardError.write(contentsOf: Data(message.utf8))
    exit(code.rawValue)
  }

  /// Ends the program for a command line without a command: with how to begin, not with all there is to know.
  static func exitSayingHowToBegin() -> Never {
    let text = """
      usage: reheard COMMAND ...

        reheard index add RECORDINGS... EVENTS.yaml...   what clips are held against
        reheard check CLIP...                            has its sound been heard before?
        reheard scan FOLDER                              the same for a folder, into a case
        reheard compare A B                              what do two files share?

      'reheard --help' lists all commands, 'reheard help COMMAND' explains one.

      """
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    exit(ExitCode.validationFailure.rawValue)
  }

  /// What the answers about some clips mean.
  static func of(matched: Bool, failed anyFailed: Bool) throws {
    if anyFailed { throw failed }
    if !matched { throw nothingMatched }
  }
}
