import Dispatch
import Foundation
import Machine
import Reheard
import Synchronization

/// Ctrl-C, a polite end from outside, or a terminal that is gone. What is complete stays, no half-written file is left, and
/// a line says what became of the work.
enum Interruption {
  private struct State {
    var request: StopRequest?
    var note = "stopped before the end; nothing was written or changed"
  }

  private static let state = Mutex(State())

  /// From now on such a wish is heard, as long as what is returned lives. It starts threads.
  static func watch() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      // The source only watches; the signal itself must not end the program.
      // Who is to outlive its terminal (nohup) does.
      if number == SIGHUP, IgnoredSignals.contains(number) { return nil }
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { heard(number) }
      source.resume()
      return source
    }
  }

  /// For work that can end early in good order.
  ///
  /// - Parameter note: what to say where even that takes too long, and the wish is uttered again.
  /// - Returns: what to ask whether the end is wished for.
  static func request(otherwise note: String) -> StopRequest {
    let request = StopRequest()
    state.withLock {
      $0.request = request
      $0.note = note
    }
    return request
  }

  /// Ends a command that was stopped in good order.
  ///
  /// - Parameters:
  ///   - next: the first file that was not worked on; `nil` where all were.
  ///   - what: what became of those before it.
  /// - Throws: `ExitStatus.interrupted` where it was stopped.
  static func conclude(next: String?, what: String) throws {
    guard let next else { return }
    Console.say("stopped before \(next): \(what); name this and the following files to go on")
    throw ExitStatus.interrupted
  }

  /// What to say of work that ends at once.
  static func note(_ text: String) { state.withLock { $0.note = text } }

  private static func heard(_ number: Int32) {
    let request = state.withLock { $0.request.take() }
    if let request {
      request.stop()
      Console.say("stopping after the files in hand; once more stops at once")
      return
    }
    UnfinishedFiles.discard()
    Console.say(state.withLock { $0.note })
    _exit(128 + number)
  }
}
