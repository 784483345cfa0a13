internal import Documents

/// Files that are being written and have not got their names yet.
public enum UnfinishedFiles {
  /// Takes all of them away; for a program that has to end now.
  public static func discard() { Drafts.discardAll() }
}
