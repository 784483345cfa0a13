internal import CFFTW
private import Foundation
private import Synchronization

/// FFTW's planner keeps global state and is not thread-safe; executing a plan is.
private let planner = Mutex<Void>(())

/// The power spectrum of one windowed frame of real samples, by FFTW in single precision.
///
/// Plans are made with ESTIMATE: MEASURE chooses by timing, and with it the last bits change from run to run.
@safe
package final class FourierTransform {
  /// Samples per frame.
  package let size: Int
  private let samples: UnsafeMutablePointer<Float>
  private let spectrum: UnsafeMutablePointer<fftwf_complex>
  private let plan: fftwf_plan
  /// Hann window, [size].
  private let window: [Float]

  /// - Parameter size: samples per frame, a power of two.
  package init(size: Int) {
    precondition(size >= 4 && size & (size - 1) == 0, "the window must be a power of two, got \(size)")
    self.size = size
    let made = unsafe planner.withLock { _ in unsafe FourierTransform.plan(size) }
    guard let (samples, spectrum, plan) = unsafe made else {
      preconditionFailure("FFTW has no memory for a transform of \(size) samples")
    }
    unsafe self.samples = samples
    unsafe self.spectrum = spectrum
    unsafe self.plan = plan
    window = (0..<size).map { Float(0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(size))) }
  }

  private static func plan(
    _ size: Int
  ) -> (UnsafeMutablePointer<Float>, UnsafeMutablePointer<fftwf_complex>, fftwf_plan)? {
    let bytes = size * MemoryLayout<Float>.stride
    guard let samples = unsafe fftwf_malloc(bytes)?.bindMemory(to: Float.self, capacity: size),
      let spectrum = unsafe fftwf_malloc(bytes + MemoryLayout<fftwf_complex>.stride)?
        .bindMemory(to: fftwf_complex.self, capacity: size / 2 + 1),
      let plan = unsafe fftwf_plan_dft_r2c_1d(Int32(size), samples, spectrum, FFTW_ESTIMATE)
    else { return nil }
    return unsafe (samples, spectrum, plan)
  }

  deinit {
    nonisolated(unsafe) let plan = unsafe plan
    planner.withLock { _ in unsafe fftwf_destroy_plan(plan) }
    unsafe fftwf_free(samples)
    unsafe fftwf_free(spectrum)
  }

  /// Squared magnitudes of the windowed frame's spectrum.
  ///
  /// - Parameters:
  ///   - signal: the samples that the frame is a part of.
  ///   - start: the frame's first sample; `size` samples follow.
  ///   - power: [size / 2 + 1], overwritten.
  package func power(of signal: [Float], from start: Int, into power: inout [Float]) {
    precondition(start >= 0 && start + size <= signal.count && power.count == size / 2 + 1)
    let window = window
    let hann = window.span
    let frame = signal.span.extracting(start..<(start + size))
    for i in 0..<size { unsafe samples[i] = frame[i] * hann[i] }
    unsafe fftwf_execute(plan)
    var power = power.mutableSpan
    for k in 0...(size / 2) {
      let value = unsafe spectrum[k]
      power[k] = value.0 * value.0 + value.1 * value.1
    }
  }
}
