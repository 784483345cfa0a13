internal import Documents
import Foundation

/// The `.info.json` that yt-dlp writes beside a media file.
public enum InfoJSON {
  /// Comments and formats can make these files large; beyond 64 MiB nobody meant this reader.
  static let limit = 64 << 20

  /// What the `.info.json` beside a media file tells of its post; `SidecarName` says how that is called.
  ///
  /// A field of a wrong type is left out and noted in `warnings`; an unknown one is ignored.
  ///
  /// - Parameter path: the media file.
  /// - Returns: `nil` where there is no such file.
  /// - Throws: `ClaimError` for a file that is there but tells nothing.
  public static func claim(besideMedia path: String) throws(ClaimError) -> Claim? {
    try claim(besideMedia: path, folders: SidecarFolders())
  }

  /// The same with folders that were read before.
  static func claim(besideMedia path: String, folders: SidecarFolders) throws(ClaimError) -> Claim? {
    for candidate in SidecarName.candidates(besideMedia: path) {
      do {
        let bytes = try SmallFile.read(candidate, limit: limit)
        return try claim(json: bytes, source: candidate)
      } catch let problem as SmallFile.Problem {
        switch problem {
        case .missing: continue
        case .notRegular: throw .unreadable(file: candidate, reason: "expected a file, found a folder or a device")
        case .tooLarge: throw .tooLarge(file: candidate, limit: limit)
        case .unreadable(let why): throw .unreadable(file: candidate, reason: why)
        }
      } catch let error as ClaimError {
        throw error
      } catch {
        throw .unreadable(file: candidate, reason: "it could not be read")
      }
    }
    let named = folders.sidecars(ofMedia: path)
    guard named.count == 1, let only = named.first else {
      if named.isEmpty { return nil }
      throw .doubtful(file: path, candidates: named)
    }
    do {
      return try claim(json: SmallFile.read(only, limit: limit), source: only)
    } catch let error as ClaimError {
      throw error
    } catch {
      throw .unreadable(file: only, reason: "it could not be read")
    }
  }

  /// What a `.info.json` tells, from its bytes.
  static func claim(json: Data, source: String) throws(ClaimError) -> Claim {
    let fields = try InfoFields.read(json, source: source)
    return claim(fields, source: source)
  }

  private static func claim(_ given: InfoFields, source: String) -> Claim {
    var fields = given
    var claim = Claim(source: source)
    claim.extractorKey = fields.text("extractor_key") ?? fields.text("extractor")
    claim.webpageURL = fields.text("webpage_url") ?? fields.text("original_url")
    takeCaption(&claim, &fields)
    claim.posted = fields.second("timestamp") ?? fields.day("upload_date")
    claim.retrieved = fields.second("epoch")
    nameThePost(&claim, &fields)
    claim.warnings = fields.warnings
    return claim
  }

  /// A title is a text of its own, which belongs to what the post says, on platforms where people write one. Elsewhere
  /// yt-dlp makes it: of the caption's beginning, behind the account's name, or of nothing (`Video by ...`).
  private static func takeCaption(_ claim: inout Claim, _ fields: inout InfoFields) {
    let platform = (claim.extractorKey ?? "").lowercased()
    let isMade = ["tiktok", "douyin", "twitter", "telegram", "instagram"].contains { platform.hasPrefix($0) }
    claim.caption = fields.text("description")
    if claim.caption == nil, fields.holdsNoText("description") { claim.statedState = .unread }
    let title = fields.text("fulltitle") ?? fields.text("title")
    if claim.caption == nil {
      let words = (title ?? "").lowercased()
      let isEmpty = isMade && ["video by ", "post by ", "reel by ", "tiktok video #"].contains { words.hasPrefix($0) }
      claim.caption = isEmpty ? nil : title
      // Where a title is all that was fetched, or was made of the caption, nobody knows the rest.
      let isAll = !isMade && fields.holdsText("description")
      if !isAll, claim.caption != nil, claim.captionState == .whole { claim.statedState = .unread }
    } else if !isMade, let title, title != claim.caption {
      claim.otherText.append(title)
    }
    for text in [fields.text("alt_title"), fields.text("location")].compactMap(\.self)
    where text != claim.caption && !claim.otherText.contains(text) { claim.otherText.append(text) }
  }

  /// Which field holds the account and which the post differs between yt-dlp's readers of the platforms.
  private static func nameThePost(_ claim: inout Claim, _ fields: inout InfoFields) {
    let platform = (claim.extractorKey ?? "").lowercased()
    if platform.hasPrefix("tiktok") || platform.hasPrefix("douyin") {
      // `uploader_id` is a number that nobody sees; the handle stands in `uploader`.
      claim.account = fields.text("uploader")
      claim.postID = fields.text("id")
    } else if platform.hasPrefix("twitter") {
      // `uploader` is a display name that anybody may take, and `id` that of the media.
      claim.account = fields.text("uploader_id")
      claim.postID = fields.text("display_id")
      if claim.postID == nil, fields.text("id") != nil {
        fields.warnings.append("display_id: missing, so the post's ID is not known (id is that of the media)")
      }
    } else if platform.hasPrefix("telegram") {
      claim.account = fields.text("channel_id")
      claim.postID = fields.text("id")
      // Numbers are counted anew in every channel.
      if let channel = claim.account, let number = claim.postID { claim.postID = "\(channel)/\(number)" }
    } else if platform.hasPrefix("instagram") {
      // Where there is a `channel`, it is the handle, and `uploader_id` a number; it used to be the handle itself.
      claim.account = fields.text("channel") ?? fields.text("uploader_id")
      claim.postID = fields.text("id")
    } else {
      // YouTube's `uploader_id` is the handle, Facebook's a number; `uploader` is a name that anybody may take.
      claim.account =
        fields.text("uploader_id") ?? fields.text("channel_id") ?? fields.text("channel") ?? fields.text("uploader")
      claim.postID = fields.text("id")
    }
  }
}
