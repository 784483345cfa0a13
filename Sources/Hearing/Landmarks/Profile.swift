public import Spectra

/// All parameters that decide what a fingerprint is. Fingerprints and indexes of different profiles cannot be compared;
/// every index, fingerprint and report names the one it was made with.
public struct Profile: Hashable, Sendable, Codable {
  /// Name and version; changed whenever a number below is.
  public var id = "reheard-2"
  /// From samples to spectrogram rows.
  public var spectrum = SpectrumParameters()
  /// From rows to peaks.
  public var peaks = PeakParameters()
  /// From peaks to landmarks.
  public var pairing = PairingParameters()

  /// The profile that was measured best.
  public init() {}

  /// The profile that is used where none is asked for.
  public static let standard = Profile()
}
