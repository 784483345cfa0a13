#if os(Linux)
internal import CSeccomp
internal import Machine
internal import Synchronization

/// A process of one thread that was split off before there were any others, and from which workers are split off when
/// they are needed: a program that has threads cannot do that itself, and starting another program each time would cost
/// more than many a clip.
final class Nursery: Sendable {
  /// Both what is asked and what is answered go over it, one question at a time.
  private let line: Mutex<Channel>
  /// Its process number.
  private let process: pid_t

  private enum Request: UInt8 {
    /// A worker for the channel that comes along; answered with its process number.
    case worker
    /// The process itself shall be that worker, and the last one.
    case lastWorker
    /// The worker of a process number shall be no more; answered with how it ended, as the system puts it.
    case end
  }

  /// Splits the process off.
  ///
  /// - Parameters:
  ///   - prepare: is done there before workers are split off.
  ///   - work: what a worker does with its channel.
  /// - Throws: `BoxError`, where there are threads already or the system refuses.
  init(prepare: () -> Void, work: (Channel) -> Never) throws(BoxError) {
    let threads = Self.threadCount()
    guard threads == 1 else { throw .severalThreads(threads) }
    let (inner, outer) = try Channel.pair()
    let program = getpid()
    let process = shim_fork()
    guard process >= 0 else { throw .last("split off a process") }
    if process == 0 { Self.serve(inner, program, prepare, work) }
    inner.close()
    line = Mutex(outer)
    self.process = process
    Self.living.withLock { $0[process] = outer.descriptor }
    Self.tidy
  }

  /// The processes that were split off, with this end of the line to each; -1 where it has become a worker.
  private static let living = Mutex<[pid_t: CInt]>([:])

  /// At the program's end they end, too, before it does: nothing is left behind, and what they used counts as its own.
  private static let tidy: Void = {
    atexit {
      Nursery.living.withLock { living in
        for (process, line) in living {
          if line < 0 { kill(process, SIGKILL) } else { shutdown(line, CInt(SHUT_RDWR)) }
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

  /// The last worker, without splitting off another process: there is none after it.
  func lastWorker(_ channel: Channel) -> pid_t? {
    // Noted first: a program that ends in between must not wait for a process that no longer listens.
    let line = Self.living.withLock { $0.updateValue(-1, forKey: process) }
    if ask([Request.lastWorker.rawValue], file: channel.descriptor) == process { return process }
    Self.living.withLock { $0[process] = line }
    return nil
  }

  /// Ends a worker, if it has not ended.
  ///
  /// - Returns: how it ended, as `waitpid` puts it; `nil` where nobody knows.
  func end(_ worker: pid_t) -> CInt? {
    guard worker == process else { return ask([Request.end.rawValue] + Self.bytes(worker), file: -1) }
    return Self.living.withLock { $0.removeValue(forKey: worker) }.flatMap { _ in Self.endChild(worker) }
  }

  /// Ends a process that this one has split off.
  ///
  /// - Returns: how it ended; `nil` where it is no child of this process.
  private static func endChild(_ child: pid_t) -> CInt? {
    kill(child, SIGKILL)
    var status: CInt = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status
  }

  private func ask(_ question: [UInt8], file: CInt) -> CInt? {
    line.withLock { line in
      var answer = [UInt8](repeating: 0, count: 4)
      guard unsafe line.send(question, file: file), line.receive(into: &answer)?.count == 4 else { return nil }
      return Self.number(answer[...])
    }
  }

  // MARK: Inside the process

  private static func serve(
    _ line: Channel, _ program: pid_t, _ prepare: () -> Void, _ work: (Channel) -> Never
  ) -> Never {
    settle(keeping: line.descriptor)
    var isPrepared = false
    var workers: Set<pid_t> = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while let (count, file) = line.receive(into: &buffer), let request = Request(rawValue: buffer[0]) {
      var answer: CInt = -1
      switch request {
      case .worker where file >= 0:
        if !isPrepared { prepare() }
        isPrepared = true
        answer = shim_fork()
        if answer == 0 {
          close(line.descriptor)
          work(Channel(owning: file))
        }
        close(file)
        if answer > 0 { workers.insert(answer) }
      case .lastWorker where file >= 0 && workers.isEmpty:
        // Nobody is left to end it, should it hang when the program is gone, however that went.
        guard shim_prctl(PR_SET_PDEATHSIG, UInt(SIGKILL)) == 0, getppid() == program,
          unsafe line.send(bytes(getpid()))
        else { _exit(EXIT_FAILURE) }
        line.close()
        work(Channel(owning: file))
      case .end where count == 5:
        let worker = number(buffer[1..<5])
        if workers.remove(worker) != nil { answer = endChild(worker) ?? answer }
      default: if file >= 0 { close(file) }
      }
      guard unsafe line.send(bytes(answer)) else { break }
    }
    // Nobody asks any more: the program is gone, however it went.
    for worker in workers { _ = endChild(worker) }
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
#endif
