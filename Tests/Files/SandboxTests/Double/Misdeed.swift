import CSeccomp
import Machine
import Media
import Sandbox

/// What a decoder that a hostile file has taken over may try.
enum Misdeed: String {
  case crash, abort, exit, spin, drip, flood, babble, silence, allocate, open, create, socket, run, split, signal
  case smuggle, fail, honest

  /// The one that the last part of the path begins with.
  init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    self = Misdeed(rawValue: String(name.prefix { $0.isLetter })) ?? .honest
  }

  func decode(_ file: consuming RegularFile, _ job: Job, _ output: SoundOutput) throws(MediaError) {
    let container = ContainerInformation(format: "double", duration: nil, start: 0, tags: [:], streams: [])
    let stream = StreamInformation(
      index: 0, kind: "audio", codec: "double", language: nil, isDefault: true, rate: 8000, channels: 1)
    output.begin(container, stream: stream)
    let second = [Float](repeating: 0, count: 8000)
    switch self {
    case .honest: output.append(second)
    case .fail: throw .unknownFormat(path: file.path, reason: "as told")
    case .crash: unsafe UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .abort: Machine.abort()
    case .exit: Machine.exit(3)
    case .spin: while getpid() > 0 {}
    case .silence: output.finish(warnings: []); while getpid() > 0 {}
    case .drip:
      while !output.isCut {
        output.append([0])
        let end = ContinuousClock.now + .milliseconds(200)
        while ContinuousClock.now < end {}
      }
    case .flood: while !output.isCut { output.append(second) }
    case .babble: while !output.isCut { output.begin(container, stream: stream) }
    case .allocate:
      var kept: [[UInt8]] = []
      while kept.count < 1 << 20 { kept.append([UInt8](repeating: 1, count: 1 << 20)) }
    case .open: _ = unsafe Machine.open("/etc/passwd", O_RDONLY)
    case .create: _ = unsafe Machine.open("/tmp/reheard-double-was-here", O_WRONLY | O_CREAT, 0o600)
    case .socket: _ = Machine.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    case .run: _ = unsafe execv("/bin/true", [nil])
    case .split:
      var thread = pthread_t()
      _ = unsafe pthread_create(&thread, nil, { _ in nil }, nil)
    case .signal: kill(getppid(), SIGKILL)
    case .smuggle: smuggle()
    }
    output.finish(warnings: [])
  }

  /// Sends the other end a hundred samples over whatever this process has open, each with an open file.
  private func smuggle() {
    let sample: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0]
    for line in CInt(3)..<16 {
      for _ in 0..<100 where unsafe shim_send(line, sample, sample.count, nil, 0, 0) < 0 { break }
    }
  }
}
