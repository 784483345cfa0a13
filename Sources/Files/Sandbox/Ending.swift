#if os(Linux)
internal import Machine

/// How a worker ended that should not have.
enum Ending {
  /// In words, from what `waitpid` says of it.
  static func reason(_ status: CInt?) -> String {
    guard let status else { return "the process that decodes is gone" }
    let signal = status & 0x7F
    guard signal != 0 else {
      let code = status >> 8 & 0xFF
      return code == Worker.unconfined
        ? "the system would not take the decoder's rights away (--no-sandbox decodes without the box)"
        : "the decoder broke off with status \(code)"
    }
    switch signal {
    case SIGSYS:
      return "the decoder asked the system for what decoding never needs, such as opening a file or a connection"
    case SIGKILL: return "the system stopped the decoder, as it does when memory runs out"
    default: return "the decoder crashed (\(unsafe String(cString: strsignal(signal)).lowercased()))"
    }
  }
}
#endif
