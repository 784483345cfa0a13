import Audio
import Machine
import Media
import Sandbox

/// A program whose boxed decoder does what the name of the file tells it to do: it shows what the box holds.
///
///     SandboxDouble [--patient] [--one-file] FILE...
///
/// With `--patient`, it waits ten minutes for what hangs.
///
/// Prints a line a file: its name and how many samples came of it, or why none did; for `descriptors`, how many files
/// the program has open.
@main
struct SandboxDouble {
  static func main() throws {
    var limits = BoxLimits()
    limits.memory = 128 << 20
    let isPatient = CommandLine.arguments.contains("--patient")
    limits.silence = isPatient ? 600 : 1
    limits.start = isPatient ? 600 : 3
    limits.sound = 60
    var box = try DecoderBox(limits: limits) { file, job, output throws(MediaError) in
      try Misdeed(path: job.path).decode(file, job, output)
    }
    for path in CommandLine.arguments.dropFirst() {
      if path == "--patient" { continue }
      if path == "--one-file" {
        box = box.forOneFile()
        continue
      }
      if path == "descriptors" {
        print((0..<1024).count { fcntl($0, F_GETFD) >= 0 })
        continue
      }
      do {
        let decoder = try box.decoder(path: path, stream: nil, rate: SampleRate(hertz: 8000))
        var samples: [Float] = []
        var count = 0
        while try decoder.read(into: &samples) { count += samples.count }
        print("\(path): \(count) samples")
      } catch {
        print("\(error)")
      }
    }
  }
}
