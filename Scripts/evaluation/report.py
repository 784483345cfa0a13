"""The evaluation's table, as Markdown for people and as CSV."""
import csv

from .score import COUNTS


def figure(value):
    return f"{value:.3f}".rstrip("0").rstrip(".") if value not in (0, 1) else f"{value:.0f}"


def markdown(scores, corpus, rows):
    """The table of the documentation (HowWell)."""
    queries = sum(row["cell"] != "stranger" for row in rows)
    strangers = len(rows) - queries
    ours, *peers = scores
    lines = [f"{queries} queries over {corpus.hours:.1f} h of references, {strangers} strangers.", ""]
    head = ["cell", "queries", *(f"{score.engine.name}: right" for score in scores),
            *(f"ours: {name}" for name in COUNTS[1:])]
    lines += ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for cell in ours.cells:
        lines.append(line(cell, [score.cells[cell] for score in scores]))
    lines.append(line("**all**", [score.all for score in scores]))
    for kind in sorted(ours.kinds):
        lines.append(line(f"all: {kind}", [score.kinds[kind] for score in scores]))
    lines += ["", "| | " + " | ".join(score.engine.name for score in scores) + " |", "|" + "---|" * (len(scores) + 1)]

    def row(name, show):
        lines.append(f"| {name} | " + " | ".join(show(score) for score in scores) + " |")

    row("right", lambda score: figure(score.all.rate("right")))
    row("placed", lambda score: figure(score.all.rate("placed")))
    row("wrong", lambda score: figure(score.all.rate("wrong")))
    row("false alarms among strangers", lambda score: f"{score.strangers.counts['wrong']} of {strangers}")
    row("threshold", lambda score: "E <= 0.001" if score.engine.decides else f"> {figure(score.threshold)}")
    for name, unit, factor in (("place", "ms", 1000), ("tempo", "%", 1), ("pitch", "semitones", 1)):
        row(f"error of {name}, median / 90th percentile, {unit}", lambda score: spread(score.all, name, factor))
    row("CPU a query, ms", lambda score: f"{score.cpu:.0f}")
    row("CPU of indexing an hour, s", lambda score: f"{score.index_cpu:.2f}")
    row("index, MB an hour", lambda score: f"{score.megabytes:.2f}")
    if peers:
        lines += ["", "The peers give a score and leave it to the user which is enough: here, one that at most 1 of "
                  "150 strangers passes. They name one offset a match and no edit."]
    return "\n".join(lines)


def spread(tally, name, factor):
    if not tally.errors[name]:
        return "-"
    return " / ".join(f"{factor * tally.quantile(name, share):.3g}" for share in (0.5, 0.9))


def line(name, tallies):
    ours = tallies[0]
    cells = [name, str(ours.counts["n"]), *(figure(tally.rate("right")) for tally in tallies),
             *(figure(ours.rate(count)) for count in COUNTS[1:])]
    return "| " + " | ".join(cells) + " |"


def write_csv(path, scores):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["engine", "cell", "queries", *COUNTS] + [
            f"{name}_{share}" for name in ("place_s", "tempo_percent", "pitch_semitones") for share in ("p50", "p90")])
        for score in scores:
            tallies = [*score.cells.items(), *((f"kind {kind}", tally) for kind, tally in sorted(score.kinds.items())),
                       ("all", score.all), ("stranger", score.strangers)]
            for name, tally in tallies:
                writer.writerow([score.engine.name, name, tally.counts["n"]] + [
                    f"{tally.rate(count):.4f}" for count in COUNTS] + [
                    f"{tally.quantile(error, share):.4g}" for error in tally.errors for share in (0.5, 0.9)])


def alarms(score, title, found):
    """Each match that should not be, with both places, so that somebody can listen."""
    lines = [f"{title}: {len(found)}"]
    for row, guess in sorted(found, key=lambda pair: pair[1].raw["e_value"] if pair[1].raw else -pair[1].score):
        match, piece = guess.raw, row["pieces"][0]
        where = f"{row['file']} ({row['cell']}, {row['note']}; from {piece['id']} at {piece['start']:.2f} s)"
        if match:
            lines.append(f"  E {match['e_value']:.2g}, score {match['score']:.1f}, tempo {match['tempo']:.3f}, pitch "
                         f"{match['pitch']:.3f}\n    {where} {match['query_start']:.2f}-{match['query_stop']:.2f} s\n"
                         f"    {match['recording']} {match['ref_start']:.2f}-{match['ref_stop']:.2f} s")
        else:
            lines.append(f"  score {guess.score:.3g}\n    {where}\n    {guess.item.path} from {guess.start:.2f} s")
    return "\n".join(lines)
