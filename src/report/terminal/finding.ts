// One finding in full: title, kind and rule, the passages with their words, and what follows from them.

import { filePlace, placesOf, sectionTrail } from '../parts/places.ts';
import { SCREEN_QUOTE, quoteIn } from '../parts/quote.ts';
import { ended } from '../parts/words.ts';
import { displayWidth, padEnd, wrap } from '../parts/width.ts';
import type { ReportFinding, ReportPinpoint, ReportSearch } from '../schema.ts';
import { caretLines } from './caret.ts';
import { hanging } from './screen.ts';
import type { Screen } from './screen.ts';

const INDENT = 6;
const LABEL = 12;
/** Passages beyond these are named by their line only. */
const MOST_PASSAGES = 4;

export function findingBlock(screen: Screen, finding: ReportFinding): readonly string[] {
  const { text, dim, letter, priority } = screen;
  const head = `${padEnd(finding.id, 6)} ${finding.priority.toUpperCase().padEnd(7)}`;
  const paint = (plain: string): string =>
    letter(finding.document, plain.slice(0, 7)) + priority(finding.priority)(plain.slice(7));
  const rules = finding.rules.map(text).join(', ');
  const facts =
    finding.conflict === null || finding.conflict.verdict === 'contradiction'
      ? finding.kind
      : finding.conflict.verdict;
  return [
    ...hanging(screen, head, text(finding.title), 15, paint),
    ...hanging(screen, ' '.repeat(INDENT), `${facts}   ${rules}   confidence: ${finding.confidence}`).map(
      dim,
    ),
    ...evidenceLines(screen, finding),
    ...searchLines(screen, finding.search, finding.evidence),
    ...explained(screen, finding),
  ];
}

function evidenceLines(screen: Screen, finding: ReportFinding): readonly string[] {
  const places = placesOf(screen.report, finding.evidence);
  const lines = places.slice(0, MOST_PASSAGES).flatMap((place) => passageLines(screen, place));
  const more = places.slice(MOST_PASSAGES).map(({ document, line }) => `${document}:${line}`);
  return more.length === 0
    ? lines
    : [...lines, ...hanging(screen, ' '.repeat(INDENT), `also ${more.join(' ')}`)];
}

function passageLines(screen: Screen, place: ReportPinpoint): readonly string[] {
  const { report, text, dim, width } = screen;
  const where = text(filePlace(report, place));
  const quote = text(quoteIn(place, SCREEN_QUOTE));
  const pad = ' '.repeat(INDENT);
  const carets = caretLines(screen, place, width - INDENT - 2);
  if (carets === null && displayWidth(where) + displayWidth(quote) + INDENT + 3 <= width)
    return [`${pad}${dim(where)}   ${quote}`];
  const trail = hanging(screen, `${pad}${where}   `, text(sectionTrail(report, place)), undefined, dim);
  return [...trail, ...(carets ?? wrap(quote, width - INDENT - 2)).map((line) => `${pad}  ${line}`)];
}

function searchLines(
  screen: Screen,
  search: ReportSearch | null,
  shown: readonly string[],
): readonly string[] {
  if (search === null) return [];
  const { report, text } = screen;
  const where =
    search.scope === 'whole document'
      ? `all ${search.lines} lines`
      : `${search.scope}, ${search.lines} lines`;
  const closest = search.closest.slice(0, 2).flatMap(({ evidence, why }) => {
    const [place] = placesOf(report, [evidence]);
    if (place === undefined) return [];
    const reason = ended(`It ${why.replace(/^which /, '')}`);
    if (shown.includes(evidence)) return labelled(screen, 'Closest', `The passage above. ${reason}`);
    const passage = labelled(screen, 'Closest', `${filePlace(report, place)} "${quoteIn(place, 160)}"`);
    return [...passage, ...labelled(screen, '', reason)];
  });
  return [
    ...labelled(screen, 'Looked for', `${search.concepts.map(text).join(', ')}, in ${where}.`),
    ...(closest.length > 0 ? closest : labelled(screen, 'Closest', 'none')),
  ];
}

function labelled(screen: Screen, label: string, words: string): readonly string[] {
  if (words.trim() === '') return [];
  return hanging(screen, ' '.repeat(INDENT) + padEnd(label, LABEL), screen.text(words));
}

/** The decision path, a step a line. */
export function pathLines(screen: Screen, trace: readonly string[], indent = INDENT): readonly string[] {
  if (!screen.options.isTraced) return [];
  return trace.flatMap((step, index) =>
    hanging(
      screen,
      ' '.repeat(indent) + padEnd(index === 0 ? 'Path' : '', LABEL),
      screen.text(step),
      indent + LABEL + 2,
    ),
  );
}

function explained(screen: Screen, finding: ReportFinding): readonly string[] {
  const { report, isFull } = screen;
  const cited = finding.citations.length === 0 ? '' : ` ${finding.citations.join('; ')}.`;
  const assumed = finding.assumptions.flatMap((fact) =>
    report.assumptions.filter(
      (each) => each.document === finding.document && (each.fact === fact || each.id === fact),
    ),
  );
  return [
    ...(finding.requires === null
      ? labelled(screen, 'Law', cited)
      : labelled(screen, 'Requires', ended(finding.requires) + cited)),
    ...labelled(screen, 'Assumes', assumed.map(({ statement }) => ended(statement)).join(' ')),
    ...(isFull || screen.options.isTraced ? labelled(screen, 'Decided by', ended(finding.decidedBy)) : []),
    ...pathLines(screen, finding.conflict?.trace ?? []),
    ...labelled(screen, 'Matters', ended(finding.matters)),
    ...labelled(screen, 'Check', finding.check === null ? '' : ended(finding.check)),
    ...labelled(screen, 'Suggested', ended(finding.suggested)),
  ];
}
