/// Which program this is.
public enum Release {
  /// The version of the library and the program.
  public static let version = "0.1.0"
}
