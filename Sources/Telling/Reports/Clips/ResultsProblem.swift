/// What is wrong with one object of results.
package struct ResultsProblem: Error, Hashable, CustomStringConvertible {
  /// Which member, where one is to blame.
  package let field: String?
  /// What was expected and what was found.
  package let reason: String

  init(field: String? = nil, reason: String) {
    self.field = field
    self.reason = reason
  }

  init(_ error: any Error) {
    guard let error = error as? DecodingError else {
      self = error as? ResultsProblem ?? ResultsProblem(reason: "it cannot be read as JSON")
      return
    }
    func path(_ context: DecodingError.Context) -> String? {
      let names = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
      return names.isEmpty ? nil : names.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      self.init(field: (path(context).map { $0 + "." } ?? "") + key.stringValue, reason: "it is missing")
    case .typeMismatch(let type, let context):
      self.init(field: path(context), reason: "expected a value of the kind \(type), found another")
    case .valueNotFound(let type, let context):
      self.init(field: path(context), reason: "expected a value of the kind \(type), found null")
    case .dataCorrupted(let context):
      self.init(field: path(context), reason: path(context) == nil ? "it is no JSON" : context.debugDescription)
    @unknown default: self.init(reason: "it cannot be read as JSON")
    }
  }

  package var description: String { (field.map { "\($0): " } ?? "") + reason }
}
