// Two dates for the same thing: "Last updated" at the top and another at the bottom, "effective May 1" in the
// first line and "takes effect on June 1" in the last. Dates of other texts and of parts are none of these.

import { readDate } from '../../../document/dates.ts';
import { toSource } from '../../../lib/mapped-text.ts';
import type { Block, Document, Span } from '../../../model/document.ts';
import type { TextKnowledge } from '../../../rules/contradictions/texts.ts';
import type { Result } from './finding.ts';

type Words = TextKnowledge['dates'];
type Kind = 'last-updated' | 'effective';

interface Dated {
  readonly kind: Kind;
  readonly label: string;
  readonly text: string;
  /** Year and month, and the day where it is given. */
  readonly iso: string;
  readonly span: Span;
  /** A clause of its own rather than a label, which two texts on one page have too. */
  readonly isSaid: boolean;
}

/** Letters before a label that make it the end of a sentence rather than a label. */
const LETTERS = /\p{L}{3}/u;
/** Every date has a figure; most paragraphs have none. */
const DIGIT = /\d/;
/** UTF-16 units behind a verb in which its date begins. */
const REACH = 40;

/** What stands between the beginning of the sentence and an offset of the block. */
function before(block: Block, at: number): string {
  const sentence = block.sentences.findLast(({ start }) => start <= at);
  return block.body.text.slice(sentence?.start ?? 0, at);
}

/** A date that its own words say is about this text: a label that begins the line, or a clause with "this policy". */
function isOurs(lead: string, { subject, other, leads }: Words): boolean {
  return !other.test(lead) && (!LETTERS.test(lead.replace(leads, '')) || subject.test(lead));
}

/** The dates that the reader of the document found, as far as they are this text's. */
function labelled(document: Document, words: Words): readonly Dated[] {
  return document.dates.flatMap(({ kind, label, text, iso, span }): readonly Dated[] => {
    const block = document.blocks.find((each) => each.span.start <= span.start && span.end <= each.span.end);
    if (iso === null || block === undefined) return [];
    const at = block.body.text.indexOf(document.source.slice(span.start, span.end));
    const lead = at < 0 ? '' : before(block, at);
    return isOurs(lead, words) ? [{ kind, label, text, iso, span, isSaid: words.subject.test(lead) }] : [];
  });
}

/** "This policy was last revised on 15 January and takes effect on April 1": every verb with its date. */
function said(document: Document, words: Words): readonly Dated[] {
  const { subject, label, other, leads } = words;
  return document.blocks
    .filter(({ body }) => DIGIT.test(body.text))
    .flatMap((block) =>
      (['last-updated', 'effective'] as const).flatMap((kind) =>
        [...block.body.text.matchAll(words.said[kind])].flatMap((match): readonly Dated[] => {
          const end = match.index + match[0].length;
          const { text } = block.body;
          const found = readDate(text.slice(end, end + REACH));
          if (found === null || found.iso === null) return [];
          const lead = before(block, match.index);
          const isLabel =
            !LETTERS.test(lead.replace(leads, '')) && (kind === 'last-updated' || label.test(match[0]));
          if (!(isLabel || subject.test(match[0])) || other.test(lead + match[0])) return [];
          return [
            {
              kind,
              label: kind === 'effective' ? 'Effective' : 'Last updated',
              text: text.slice(end, end + found.length),
              iso: found.iso,
              span: toSource(block.body, match.index, end + found.length),
              isSaid: true,
            },
          ];
        }),
      ),
    );
}

/** Is the date in a part of the text that has dates of its own? */
function isOfPart({ span }: Dated, document: Document, { part }: Words): boolean {
  const inside = document.sections.filter(
    (section) => section.span.start <= span.start && span.end <= section.span.end,
  );
  return inside.some(({ path }) => path.slice(1).some((heading) => part.test(heading)));
}

const topOf = ({ span }: Dated, { sections }: Document): string =>
  sections.find(({ path, span: of }) => path.length === 1 && of.start <= span.start && span.end <= of.end)
    ?.path[0] ?? '';

/** One page may hold two policies, each below its own title. */
function isOtherText(a: Dated, b: Dated, document: Document, { title }: Words): boolean {
  const [one, other] = [topOf(a, document), topOf(b, document)];
  return one !== other && title.test(other);
}

const isSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

export function compareDates(document: Document, words: Words): readonly Result[] {
  const all = [...labelled(document, words), ...said(document, words)]
    .filter((date) => !isOfPart(date, document, words))
    .toSorted((a, b) => a.span.start - b.span.start);
  return (['last-updated', 'effective'] as const).flatMap((kind): readonly Result[] => {
    const dates = all.filter((date) => date.kind === kind);
    const [first] = dates;
    const other = dates.find(
      (date) =>
        first !== undefined &&
        !isSame(date.iso, first.iso) &&
        (kind === 'last-updated' || date.isSaid || first.isSaid) &&
        !isOtherText(first, date, document, words),
    );
    if (first === undefined || other === undefined) return [];
    return [
      {
        spans: [first.span, other.span],
        verdict: 'tension',
        words: { label: first.label, first: first.text, second: other.text },
      },
    ];
  });
}
