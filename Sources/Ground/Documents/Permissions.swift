private import Foundation

/// Who may write to a file or folder, for those who may not.
package enum Permissions {
  /// A sentence such as `ana may not write there; it belongs to desk (group news), and its permissions are rwxr-xr-x`.
  ///
  /// - Parameter path: a file or folder; where it is missing, the nearest folder around it is told of.
  /// - Returns: part of a line for people.
  package static func sentence(_ path: String) -> String {
    let user = NSUserName()
    var place = URL(fileURLWithPath: path).standardizedFileURL
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" { place.deleteLastPathComponent() }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: place.path) else {
      return "\(user) may not write there"
    }
    if FileManager.default.isWritableFile(atPath: place.path) {
      return
        "\(place.path) may be written to by \(user), so something else is in the way: a full disk, or a file in place of a folder"
    }
    let owner = attributes[.ownerAccountName] as? String ?? "an unknown user"
    let group = attributes[.groupOwnerAccountName] as? String ?? "unknown"
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    return "\(user) may not write to \(place.path); it belongs to \(owner) (group \(group)), and its permissions are "
      + "\(text(mode)): ask there, or name another place"
  }

  /// `rwxr-xr-x`
  static func text(_ mode: Int) -> String {
    let letters = Array("rwxrwxrwx")
    return String((0..<9).map { mode & (1 << (8 - $0)) != 0 ? letters[$0] : "-" })
  }
}
