internal import Media

/// What a worker says of a file first.
struct Opening: Codable {
  var container: ContainerInformation
  /// The stream whose sound follows.
  var stream: StreamInformation
}
