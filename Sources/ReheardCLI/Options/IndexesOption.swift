import ArgumentParser
import Reheard

/// Which indexes, of several that are searched together.
struct IndexesOption: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp(
      "An index; may be given several times (default: $REHEARD_INDEX, else ./reference.reheard).", valueName: "path"))
  var given: [String] = []

  /// Each once, whatever it is called.
  var paths: [String] { given.isEmpty ? [IndexOption.standard] : PathList.distinct(given) }
}
