import Dispatch
import Foundation
import Reheard

/// Ctrl-C, or a polite end from outside: the first one asks for an end in good order, a second one ends at once.
final class Interruption {
  /// What to ask.
  let request = StopRequest()
  private var sources: [any DispatchSourceSignal] = []

  init() {
    for number in [SIGINT, SIGTERM] {
      // The source only watches; the signal itself must not end the program.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [request] in
        request.stop()
        Console.say("stopping after the clips in hand; once more stops at once")
        signal(number, SIG_DFL)
      }
      source.resume()
      sources.append(source)
    }
  }
}
