/// What an answer depends on beside the clip itself: what the program must be told to give it again.
public struct Conditions: Hashable, Sendable, Codable {
  /// Folders of the indexes that were searched; empty where two files were compared.
  public var indexes: [String] = []
  /// The file that the clip was compared with.
  public var comparedWith: String?
  /// The file that was given, where that is not the clip: one of portable fingerprints.
  public var given: String?
  /// How many matches by chance were tolerated.
  public var maxE: Double
  /// FFmpeg's number of the audio stream that was heard; `nil` for the one that players choose.
  public var stream: Int?
  /// Files of posts.
  public var claims: [String] = []
  /// What a person said of the post, word for word.
  public var posted: String?
  /// See `posted`.
  public var caption: String?
  /// See `posted`.
  public var account: String?
  /// See `posted`.
  public var url: String?

  enum CodingKeys: String, CodingKey {
    case indexes = "index"
    case comparedWith = "compared_with"
    case given, stream, claims, posted, caption, account, url
    case maxE = "max_e"
  }

  /// - Parameter maxE: how many matches by chance were tolerated.
  public init(maxE: Double) { self.maxE = maxE }

  /// As the documented object; what was not said is left out.
  var json: JSONValue {
    let members: [(String, JSONValue)] = [
      ("index", indexes.isEmpty ? .null : .strings(indexes)), ("compared_with", .string(comparedWith)),
      ("given", .string(given)), ("max_e", .number("\(maxE)")), ("stream", .integer(stream)),
      ("claims", claims.isEmpty ? .null : .strings(claims)), ("posted", .string(posted)), ("caption", .string(caption)),
      ("account", .string(account)), ("url", .string(url)),
    ]
    return .object(members.filter { $0.1 != .null }.map { JSONValue.Member(name: $0.0, value: $0.1) })
  }

  /// Reads the documented object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    indexes = try values.decodeIfPresent([String].self, forKey: .indexes) ?? []
    comparedWith = try values.decodeIfPresent(String.self, forKey: .comparedWith)
    given = try values.decodeIfPresent(String.self, forKey: .given)
    maxE = try values.decode(Double.self, forKey: .maxE)
    stream = try values.decodeIfPresent(Int.self, forKey: .stream)
    claims = try values.decodeIfPresent([String].self, forKey: .claims) ?? []
    posted = try values.decodeIfPresent(String.self, forKey: .posted)
    caption = try values.decodeIfPresent(String.self, forKey: .caption)
    account = try values.decodeIfPresent(String.self, forKey: .account)
    url = try values.decodeIfPresent(String.self, forKey: .url)
  }
}
