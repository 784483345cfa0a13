internal import COpenSSL

/// SHA-256 of bytes that come piece by piece, by OpenSSL's libcrypto, which FFmpeg brings along.
@safe
package final class SHA256 {
  /// Length of a digest, in bytes.
  package static let byteCount = 32

  private let context: OpaquePointer
  private var isFinished = false

  /// Once, before all else: libcrypto would read its settings from a file, which takes longer than a clip's hash does.
  private static let isReady = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

  /// The digest of no bytes yet.
  package init() {
    precondition(Self.isReady, "libcrypto does not start; install OpenSSL anew (Debian: libssl3)")
    guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no memory for a SHA-256")
    }
    unsafe self.context = context
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Takes in the next piece.
  package func update(_ bytes: Span<UInt8>) {
    precondition(!isFinished, "a SHA-256 that was finished takes in nothing more")
    let status = unsafe bytes.withUnsafeBufferPointer { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(status == 1, "libcrypto refused \(bytes.count) bytes")
  }

  /// Takes in the next piece.
  package func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// The digest of all pieces, [`byteCount`]; nothing can be taken in afterwards.
  package func finalize() -> [UInt8] {
    precondition(!isFinished, "a SHA-256 was finished twice")
    isFinished = true
    var digest = [UInt8](repeating: 0, count: SHA256.byteCount)
    let status = unsafe digest.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    precondition(status == 1, "libcrypto refused to finish a SHA-256")
    return digest
  }

  /// The digest of one piece, [`byteCount`].
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    let hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// A digest as text: two lower-case hexadecimal digits a byte.
  package static func hexadecimal(_ digest: [UInt8]) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
