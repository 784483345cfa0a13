"""The run of `Scripts/evaluate`."""
import os

from . import cells, chance, corpus as corpora, engines, enlarge, queries, report, score
from .workplace import need_binary, say, stop


def chosen(only, left_out):
    names = [name for name in cells.CELLS if (not only or name.startswith(tuple(only)))
             and not name.startswith(tuple(left_out))]
    if not names and only != ["stranger"]:
        stop(f"no cell begins with {' or '.join(only)}; --list names them")
    return names


def run(options):
    if options.list:
        print("\n".join(cells.CELLS))
        return 0
    need_binary(options.binary)
    per_cell = options.per_condition if options.per_condition is not None else 3 if options.quick else 40
    strangers = options.strangers if options.strangers is not None else 60 if options.quick else 300
    corpus = corpora.standard(options, small=options.quick)
    say(f"{len(corpus.references)} references, {corpus.hours:.2f} h; {len(corpus.strangers)} strangers")
    kept = os.path.join(os.path.abspath(options.cache), corpus.key)
    others = corpora.further(options).root if strangers > queries.PLAIN_STRANGERS else None
    names = chosen(options.only, options.leave_out)
    rows = queries.build(corpus, others, kept + "-queries", names, per_cell, strangers, options.jobs)

    answers = kept + "-answers"
    contestants = [engines.Reheard(answers, options.binary, corpus, options.jobs)]
    if not options.without_peers:
        contestants += [engines.Audfprint(answers, corpus, options.jobs),
                        engines.Chromaprint(answers, corpus, options.jobs)]
    scores = [score.Score(engine, rows, corpus) for engine in contestants]
    print(report.markdown(scores, corpus, rows))
    if options.csv:
        report.write_csv(options.csv, scores)
    ours = scores[0]
    print("\n" + report.alarms(ours, "Strangers that matched", ours.alarms))
    print("\n" + report.alarms(ours, "Queries with a match of another recording", ours.wrongs))
    print("\n" + report.alarms(ours, "Matches that are known reuse, not counted", ours.reused))
    if options.correlate:
        from . import reuse
        print("\n" + reuse.examine(ours, corpus))
    if options.chance:
        strangers = [row for row in rows if row["cell"] == "stranger" and row["number"] >= options.chance_from]
        loose = engines.Reheard(answers, options.binary, corpus, options.jobs, index=contestants[0].index,
                                largest=max(chance.STEPS))
        by_kind = chance.measure(loose, strangers, corpus)
        print("\n" + chance.table(by_kind))
        chance.plot(by_kind, options.chance)
    if options.grown:
        grown(options, corpus, rows, answers, ours)
    return 0


def grown(options, corpus, rows, answers, alone):
    """The same queries with a larger index: how much is lost?"""
    folder = os.path.join(os.path.abspath(options.cache), "grown")
    # Of packages that no query is from; what is made up from them shares sound with some further strangers, though.
    others = corpora.further(options)
    rows = [row for row in rows if row["cell"] != "stranger" or row["number"] < queries.PLAIN_STRANGERS]
    index = enlarge.index(options.binary, others, folder, options.grown, corpus)
    engine = engines.Reheard(answers, options.binary, corpus, options.jobs, index=index)
    engine.remember(engines.Cost(0, 0, 0, 0), engines.folder_size(index))
    larger = score.Score(engine, rows, corpus)
    print(f"\n| | alone, {corpus.hours:.1f} h | enlarged by {options.grown} h |\n|---|---|---|")
    for name in score.COUNTS:
        print(f"| {name} | {alone.all.rate(name):.4f} | {larger.all.rate(name):.4f} |")
    print(f"| strangers that match | {alone.strangers.counts['wrong']} | {larger.strangers.counts['wrong']} |")
    print(f"| CPU a query, ms | {alone.cpu:.0f} | {larger.cpu:.0f} |")
    for cell, tally in larger.cells.items():
        change = tally.rate("right") - alone.cells[cell].rate("right")
        if change:
            print(f"| right in {cell} | {alone.cells[cell].rate('right'):.3f} | {tally.rate('right'):.3f} |")
