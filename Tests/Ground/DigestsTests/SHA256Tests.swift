import Digests
import Testing

/// The examples of FIPS 180-2, appendix B.
struct SHA256Tests {
  static let examples = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: examples)
  func theStandardsExamplesComeOut(text: String, digest: String) {
    #expect(SHA256.hexadecimal(SHA256.digest(of: Array(text.utf8))) == digest)
  }

  @Test(arguments: [1, 2, 7, 55])
  func piecesGiveWhatTheWholeGives(size: Int) {
    let bytes = Array(Self.examples[2].0.utf8)
    let hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(Array(bytes[start..<min(bytes.count, start + size)]))
    }
    #expect(hash.finalize() == SHA256.digest(of: bytes))
  }

  @Test func nothingIsTakenInAfterTheEnd() async {
    await #expect(processExitsWith: .failure) {
      let hash = SHA256()
      _ = hash.finalize()
      _ = hash.finalize()
    }
  }
}
