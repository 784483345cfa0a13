import ArgumentParser
import Reheard

/// Which indexes, of several that are searched together.
struct IndexesOption: ParsableArguments {
  @Option(
    name: [.customShort("i"), .customLong("index")],
    help: ArgumentHelp(
      "An index; may be given several times (default: $REHEARD_INDEX, else ./reference.reheard).", valueName: "path"),
    completion: Completions.folders)
  var given: [String] = []

  /// Each once, whatever it is called.
  var paths: [String] { given.isEmpty ? [IndexOption.standard] : PathList.distinct(given) }
}
