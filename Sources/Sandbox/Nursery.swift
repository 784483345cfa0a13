internal import CSeccomp
internal import Glibc
internal import Synchronization

/// A process of one thread that was split off before there were any others, and from which workers are split off when
/// they are needed: a program that has threads cannot do that itself, and starting another program each time would cost
/// more than many a clip.
final class Nursery: Sendable {
  /// Both what is asked and what is answered go over it, one question at a time.
  private let line: Mutex<Channel>

  private enum Request: UInt8 {
    /// A worker for the channel that comes along; answered with its process number.
    case worker
    /// The worker of a process number shall be no more; answered with how it ended, as the system puts it.
    case end
  }

  /// Splits the process off.
  ///
  /// - Parameters:
  ///   - prepare: is done there before there are workers.
  ///   - work: what a worker does with its channel.
  /// - Throws: `BoxError`, where there are threads already or the system refuses.
  init(prepare: () -> Void, work: (Channel) -> Never) throws(BoxError) {
    let threads = Self.threadCount()
    guard threads == 1 else { throw .severalThreads(threads) }
    let (inner, outer) = try Channel.pair()
    let process = shim_fork()
    guard process >= 0 else { throw .last("split off a process") }
    if process == 0 { Self.serve(inner, prepare, work) }
    inner.close()
    line = Mutex(outer)
    Self.living.withLock { $0.append((process, outer.descriptor)) }
    Self.tidy
  }

  /// The processes that were split off, with this end of the line to each.
  private static let living = Mutex<[(process: pid_t, line: CInt)]>([])

  /// At the program's end they end, too, before it does: nothing is left behind, and what they used counts as its own.
  private static let tidy: Void = {
    atexit {
      Nursery.living.withLock { living in
        for (process, line) in living {
          shutdown(line, CInt(SHUT_RDWR))
          while waitpid(process, nil, 0) < 0 && errno == EINTR {}
        }
      }
    }
  }()

  /// A new worker: its process number; `nil` where none can be had.
  func worker(_ channel: Channel) -> pid_t? {
    let answer = ask([Request.worker.rawValue], file: channel.descriptor)
    return answer.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Ends a worker, if it has not ended.
  ///
  /// - Returns: how it ended, as `waitpid` puts it; `nil` where nobody knows.
  func end(_ worker: pid_t) -> CInt? {
    ask([Request.end.rawValue] + Self.bytes(worker), file: -1)
  }

  private func ask(_ question: [UInt8], file: CInt) -> CInt? {
    line.withLock { line in
      var answer = [UInt8](repeating: 0, count: 4)
      guard unsafe line.send(question, file: file), line.receive(into: &answer)?.count == 4 else { return nil }
      return Self.number(answer[...])
    }
  }

  // MARK: Inside the process

  private static func serve(_ line: Channel, _ prepare: () -> Void, _ work: (Channel) -> Never) -> Never {
    settle(keeping: line.descriptor)
    prepare()
    var workers: Set<pid_t> = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while let (count, file) = line.receive(into: &buffer), let request = Request(rawValue: buffer[0]) {
      var answer: CInt = -1
      switch request {
      case .worker where file >= 0:
        answer = shim_fork()
        if answer == 0 {
          close(line.descriptor)
          work(Channel(owning: file))
        }
        close(file)
        if answer > 0 { workers.insert(answer) }
      case .end where count == 5:
        let worker = number(buffer[1..<5])
        if workers.remove(worker) != nil {
          kill(worker, SIGKILL)
          while unsafe waitpid(worker, &answer, 0) < 0 && errno == EINTR {}
        }
      default: break
      }
      guard unsafe line.send(bytes(answer)) else { break }
    }
    // Nobody asks any more: the program is gone, however it went.
    for worker in workers {
      kill(worker, SIGKILL)
      while waitpid(worker, nil, 0) < 0 && errno == EINTR {}
    }
    _exit(EXIT_SUCCESS)
  }

  /// Lets go of all that the program had open, and of its terminal: Ctrl-C is the program's to hear.
  private static func settle(keeping line: CInt) {
    setsid()
    // FFmpeg writes dates with strftime, which looks for the local time zone's file anew each time where none is set.
    unsafe setenv("TZ", "UTC0", 1)
    tzset()
    let nothing = unsafe open("/dev/null", O_RDWR)
    for standard in 0..<CInt(3) where nothing >= 0 { dup2(nothing, standard) }
    if line > 3 { close_range(3, UInt32(line) - 1, 0) }
    close_range(UInt32(line) + 1, UInt32.max, 0)
  }

  private static func threadCount() -> Int {
    guard let folder = unsafe opendir("/proc/self/task") else { return 1 }
    defer { unsafe closedir(folder) }
    var count = 0
    while let entry = unsafe readdir(folder) {
      // Its own name and its parent's begin with a dot.
      if unsafe entry.pointee.d_name.0 != 0x2E { count += 1 }
    }
    return count
  }

  private static func bytes(_ number: CInt) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> CInt {
    bytes.reversed().reduce(0) { $0 << 8 | CInt($1) }
  }
}
