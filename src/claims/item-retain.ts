// Items below a retention heading: one claim per duration they name.

import { baseData, inherit, labelData } from './item-base.ts';
import type { Parts } from './item-base.ts';
import type { Draft } from './draft.ts';
import { spanOf } from './line.ts';
import type { Line } from './line.ts';
import { toRetention } from './retention.ts';
import { dataIn, purposesIn } from './values.ts';

/** One claim per duration: "operational copies for the life of the account; logs ≤ 24 months". */
export function retainItem(parts: Parts): readonly Draft[] {
  const { line, label, reader } = parts;
  const named = labelData(parts);
  const drafts: Draft[] = [];
  let from = 0;
  const durations = line.durations.filter((duration) => !duration.isNotice);
  for (const [i, duration] of durations.entries()) {
    const end = line.words.findIndex((word) => word.start >= duration.start);
    const until = end === -1 ? line.words.length : end;
    const own = dataIn(line, from, until, reader.lexicon, 'text', 'unspecified').filter(
      (ref) => ref.value.concept !== 'data',
    );
    const draft = inherit(parts, 'retain', parts.opener.via);
    const start =
      drafts.length === 0 && label !== null
        ? label.span.start
        : spanOf(line, line.words[from]?.start ?? 0, 1 + (line.words[from]?.start ?? 0)).start;
    const tail = clauseEndAfter(line, duration.end);
    drafts.push({
      ...draft,
      span: { start, end: spanOf(line, 0, tail).end },
      data:
        own.length > 0 && (drafts.length > 0 || named.length === 0)
          ? own
          : named.length > 0
            ? named
            : baseData(parts.opener),
      purposes: purposesIn(
        line,
        from,
        line.words.findIndex((word) => word.start >= tail) === -1
          ? line.words.length
          : line.words.findIndex((word) => word.start >= tail),
        'text',
      ),
      retention: toRetention(line, duration, 'retain'),
    });
    // a second duration of the same clause begins behind the first one
    const behind = (durations[i + 1]?.start ?? tail) < tail ? duration.end : tail;
    const next = line.words.findIndex((word) => word.start >= behind);
    from = next === -1 ? line.words.length : next;
  }
  return drafts;
}

function clauseEndAfter(line: Line, at: number): number {
  const stop = line.text.slice(at).search(/;/);
  return stop === -1 ? line.text.length : at + stop;
}
