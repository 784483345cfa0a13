internal import Documents
private import Foundation

/// The system's own words for what went wrong, from under all that Foundation wraps them in: its own text names domains
/// and numbers, which help nobody.
public enum SystemError {
  /// The words for an error; those of this program's errors are their own.
  public static func words(_ error: any Error) -> String {
    // Every error can be bridged; only Foundation's are of this kind, and have no words of their own.
    guard isFoundations(error) else { return "\(error)" }
    guard let code = code(error) else { return (error as NSError).localizedDescription }
    if code == ENOSPC { return "no space is left there" }
    return NSError(domain: NSPOSIXErrorDomain, code: Int(code)).localizedDescription
  }

  /// The words for an error at the making of a file or folder; where it may not be made, who may.
  static func words(_ error: any Error, making path: String) -> String {
    // Foundation does not always keep the system's number.
    let isForbidden =
      [EACCES, EPERM, EROFS].contains(code(error)) || (error as? CocoaError)?.code == .fileWriteNoPermission
    return isForbidden ? Permissions.sentence(path) : words(error)
  }

  /// One line for an error: a file's name, where there is one, and the words.
  public static func sentence(_ error: any Error) -> String {
    guard isFoundations(error) else { return "\(error)" }
    let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
    return (path.map { "\($0): " } ?? "") + words(error)
  }

  /// The system's number of what went wrong; `nil` where it has none.
  public static func code(_ error: any Error) -> Int32? {
    var next: NSError? = error as NSError
    while let error = next {
      if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
      next = error.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return nil
  }

  private static func isFoundations(_ error: any Error) -> Bool {
    error is CocoaError || error is POSIXError || error is URLError || type(of: error) == NSError.self
  }
}
