import Spectra
import Testing

@Suite struct BandPoolingTests {
  let parameters = SpectrumParameters()

  private func pool(_ power: [Float]) -> [Float] {
    let pooling = BandPooling(parameters)
    var bands = [Float](repeating: -1, count: pooling.bandCount)
    pooling.pool(power, into: &bands)
    return bands
  }

  @Test func aFlatSpectrumStaysFlat() {
    // Each band's weights add up to 1.
    let bands = pool([Float](repeating: 3, count: 513))
    #expect(bands.count == 183)
    for band in bands { #expect(abs(band - 3) < 1e-5) }
  }

  @Test func weightsAreTheTriangles() {
    // One bin at a time gives the weight of that bin in every band.
    let pooling = BandPooling(parameters)
    var sums = [Double](repeating: 0, count: 183)
    var unheard: [Int] = []
    for bin in 0..<513 {
      var power = [Float](repeating: 0, count: 513)
      power[bin] = 1
      var bands = [Float](repeating: 0, count: 183)
      pooling.pool(power, into: &bands)
      var total: Float = 0
      for band in 0..<183 {
        sums[band] += Double(bands[band])
        total += bands[band]
        let centre = parameters.frequency(ofBand: Double(band)) * 1024 / 8000
        let next = parameters.frequency(ofBand: Double(band) + 1) * 1024 / 8000
        let before = parameters.frequency(ofBand: Double(band) - 1) * 1024 / 8000
        let half = max(1, (next - before) / 2)
        // Inside of the triangle there is weight, and nowhere else.
        #expect((bands[band] > 0) == (abs(Double(bin) - centre) < half), "bin \(bin), band \(band)")
      }
      if total == 0 { unheard.append(bin) }
    }
    for sum in sums { #expect(abs(sum - 1) < 1e-6) }
    // 110 Hz is bin 14.08, and the highest band's centre bin 477: all bins between are heard.
    #expect(unheard.allSatisfy { $0 < 14 || $0 > 477 }, "\(unheard)")
  }

  @Test func weightFallsWithTheDistanceFromTheCentre() {
    // Band 72 is 440 Hz = bin 56.32, and its triangle reaches 440 * (2^(1/36) - 2^(-1/36)) / 2 Hz = 1.0845 bins to each
    // side. Bins 56 and 57 weigh 1 - 0.32 / 1.0845 = 0.705 and 1 - 0.68 / 1.0845 = 0.373: 65.4 % and 34.6 %.
    var power = [Float](repeating: 0, count: 513)
    power[56] = 1
    let near = pool(power)[72]
    power[56] = 0
    power[57] = 1
    let far = pool(power)[72]
    #expect(abs(near / (near + far) - 0.654) < 0.001)
    #expect(abs(near + far - 1) < 1e-6)
  }
}
