#if os(Linux)
package import Audio
internal import FoundationEssentials
internal import Machine
package import Media
internal import Synchronization

/// Decodes media in processes that can do nothing but decode: a file that crashes, stalls or takes over FFmpeg costs
/// that file and nothing else.
///
/// On Linux each worker is bound by the kernel (seccomp) to what `SystemCallFilter` lists, and by `BoxLimits`. It is
/// handed each file open for reading; it serves one file after the other, and as many workers run as files are decoded
/// at a time. Other systems have no such box here.
public final class DecoderBox: Sendable {
  /// What decodes a file in the box.
  package typealias Decode = @Sendable (consuming RegularFile, Job, SoundOutput) throws(MediaError) -> Void

  /// A worker as it is seen from outside.
  struct Hand: Sendable {
    let process: pid_t
    let channel: Channel
  }

  let limits: BoxLimits
  private let nursery: Nursery
  private let isForOneFile: Bool
  private let idle = Mutex<[Hand]>([])

  /// A box for FFmpeg. It must be made before the program starts threads.
  ///
  /// - Throws: `BoxError`.
  public convenience init() throws {
    try self.init(limits: BoxLimits(), prepare: AudioDecoder.prepare, decode: Worker.decode)
  }

  /// A box for any decoder.
  ///
  /// - Parameters:
  ///   - limits: what a worker may take.
  ///   - prepare: is done while opening files is still allowed, and may be done again: once for all workers, but where
  ///     there will be one file, only for one that may need it.
  ///   - decode: decodes a file.
  /// - Throws: `BoxError`.
  package init(limits: BoxLimits, prepare: @escaping () -> Void = {}, decode: @escaping Decode) throws(BoxError) {
    self.limits = limits
    isForOneFile = false
    nursery = try Nursery(prepare: prepare) {
      Worker(channel: $0, limits: limits, prepare: prepare, decode: decode).run()
    }
  }

  /// The same box for a program that decodes a single file: it needs no process that stands by to make the next worker,
  /// which is half of what the box costs. It may be read several times; after a worker that was stopped there is no other.
  public func forOneFile() -> DecoderBox { DecoderBox(limits: limits, nursery: nursery, isForOneFile: true) }

  private init(limits: BoxLimits, nursery: Nursery, isForOneFile: Bool) {
    self.limits = limits
    self.nursery = nursery
    self.isForOneFile = isForOneFile
  }

  /// Begins to decode a file.
  ///
  /// - Parameters:
  ///   - path: a regular file, which this process opens.
  ///   - stream: FFmpeg's number of the audio stream; `nil` for the one that players choose.
  ///   - channel: what is heard of its channels.
  ///   - rate: samples per second of what is read.
  ///   - senses: what of the file is taken in.
  /// - Returns: the file's sound and pictures, to be read piece by piece.
  /// - Throws: `MediaError`, as `AudioDecoder` does, or `.decoderStopped`.
  package func decoder(
    path: String, stream: Int?, channel: HeardChannels = .mix, rate: SampleRate, senses: Senses = .sound
  ) throws(MediaError) -> BoxedDecoder {
    let file = try RegularFile(path: path)
    let job = try Job(
      path: path, size: file.size, mayBeTransportStream: file.mayBeTransportStream, stream: stream, channel: channel,
      hertz: rate.hertz, senses: senses)
    guard let request = try? [UInt8](JSONEncoder().encode(job)), request.count < Channel.pieceSize else {
      throw .missing(path: path)
    }
    // A worker that has served another file may have been spoilt by that one: then a new one gets the job.
    if let hand = idle.withLock({ $0.popLast() }) {
      do {
        return try begin(request, file, path: path, hertz: rate.hertz * channel.width, hand: hand)
      } catch .decoderStopped {}
    }
    guard let hand = newHand() else { throw .decoderStopped(path: path, reason: Ending.reason(nil)) }
    return try begin(request, file, path: path, hertz: rate.hertz * channel.width, hand: hand)
  }

  /// A new worker. Its end of the channel must be closed here before anybody waits for it: as long as it is open
  /// anywhere, the worker's death goes unnoticed.
  private func newHand() -> Hand? {
    guard let (inner, outer) = try? Channel.pair(),
      let process = isForOneFile ? nursery.lastWorker(inner) : nursery.worker(inner)
    else { return nil }
    inner.close()
    return Hand(process: process, channel: outer)
  }

  private func begin(
    _ request: [UInt8], _ file: borrowing RegularFile, path: String, hertz: Int, hand: Hand
  ) throws(MediaError) -> BoxedDecoder {
    guard unsafe hand.channel.send(request, file: file.descriptor) else {
      throw .decoderStopped(path: path, reason: end(hand))
    }
    return try BoxedDecoder(path: path, hertz: hertz, hand: hand, box: self)
  }

  /// Takes back a worker that has done its job.
  func take(_ hand: Hand) { idle.withLock { $0.append(hand) } }

  /// Ends a worker: how it ended, in words.
  func end(_ hand: Hand) -> String { Ending.reason(nursery.end(hand.process)) }
}
#endif
