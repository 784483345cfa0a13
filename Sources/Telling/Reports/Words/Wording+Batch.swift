internal import Words

extension Wording {
  /// How many false matches a batch may hold.
  package static func expectation(_ batch: Batch) -> String {
    guard batch.checked > 0 else { return "no clip was checked" }
    let expected = Numeral.eValue(batch.falseMatches) ?? "?"
    let threshold = Numeral.eValue(batch.largestEValue) ?? "?"
    return
      "\(Count(batch.checked, "clip was", "clips were")) checked, and chance is let through \(threshold) times a clip: up to about \(expected) false "
      + "matches are to be expected in all" + (batch.isCalibrated ? "" : " (provisional: not calibrated on this index)")
  }
}
