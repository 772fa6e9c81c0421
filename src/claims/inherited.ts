// What an item states only together with what opens it.

import type { Block, Span } from '../model/document.ts';
import type { DocumentContext } from './context.ts';
import type { Draft } from './draft.ts';
import { familyOf } from './family.ts';
import { readItem } from './items.ts';
import { spanOf } from './line.ts';
import type { Line } from './line.ts';
import type { Opener } from './openers.ts';

/** What the item states only together with its opener. */
export function inheritedDrafts(
  line: Line,
  label: Line | null,
  openers: readonly Opener[],
  block: Block,
  own: readonly Draft[],
  hasOwn: boolean,
  context: DocumentContext,
): readonly Draft[] {
  const isFragment = !line.groups.some(
    (group) =>
      group.status === 'asserted' &&
      group.kind === 'finite' &&
      group.subject !== null &&
      (line.words[group.from]?.depth ?? 0) === 0,
  );
  const [opener] = openers;
  const isListed = block.kind === 'item' || label !== null || (opener !== undefined && isLone(line, opener));
  if (!isListed || (!isFragment && label === null)) return [];
  if (opener === undefined || opener.practice === 'grant') return [];
  const family = familyOf(opener.practice);
  if (opener.practice === 'retain') {
    // durations that a verb of the item has not already taken
    return readItem({ line, label, opener, reader: context.reader }).filter(
      (draft) =>
        !own.some(
          (other) =>
            other.retention !== null &&
            draft.retention !== null &&
            other.retention.span.start === draft.retention.span.start,
        ),
    );
  }
  // what a bracket adds ("billing details (we never see your card)") leaves the item itself unsaid
  const outside = own.filter((draft) => !isInBracket(line, draft));
  if (outside.some((draft) => familyOf(draft.practice.value) === family && draft.rule !== 'agent/entrust'))
    return [];
  if (hasOwn && label === null) return [];
  if (!isFragment && outside.length > 0) return [];
  const taken = own.filter((draft) => isInBracket(line, draft)).map((draft) => draft.span);
  // an address to the reader inherits nothing
  if (label === null && line.lowers.includes('please')) return [];
  const first = line.groups[0];
  if (
    first !== undefined &&
    first.subject !== null &&
    line.lowers[first.subject.to - 1] === 'you' &&
    first.status === 'asserted' &&
    label === null
  )
    return [];
  return openers
    .flatMap((each) => readItem({ line, label, opener: each, reader: context.reader }))
    .map((draft) => ({
      ...draft,
      data: draft.data.filter(({ span }) => span === null || !taken.some((own) => isInside(span, own))),
    }));
}

/** Words before the first name of data in a paragraph that names nothing but data. */
const MOST_BEFORE_DATA = 3;

/** "Contact details such as your name and address.": a paragraph that is no sentence, and begins with data. */
function namesData(line: Line): boolean {
  const [first] = line.terms.filter(({ kind, id }) => kind === 'data' && id !== 'data' && id !== 'personal');
  const isClause = line.groups.some(
    ({ kind, status }) =>
      kind !== 'participle' && kind !== 'gerund' && status !== 'presupposed' && status !== 'conditional',
  );
  const limit = line.words[Math.min(MOST_BEFORE_DATA, line.words.length - 1)];
  return (
    first !== undefined &&
    limit !== undefined &&
    first.start <= limit.start &&
    !isClause &&
    !/[:?]\s*$/.test(line.text)
  );
}

/** "To process your payments.": nothing is asked of the reader, and nobody else acts. */
const isBareAim = (line: Line): boolean =>
  /^to\s/i.test(line.text) &&
  !/,\s+(?:please\b|\p{Lu})|\bplease\b/u.test(line.text) &&
  !line.groups.some(
    ({ kind, status }) => status === 'asserted' && (kind === 'finite' || kind === 'imperative'),
  );

/** The most words of a name that stands for itself: "Accounting, auditing and tax providers". */
const LONGEST_NAME = 6;

/** "Payment processors", "Such as payment processors": a paragraph that is no sentence, and names parties. */
function namesParties(line: Line): boolean {
  const isShort = line.words.length <= LONGEST_NAME || /^(?:such as|including)\b/i.test(line.text);
  const isOfParties = line.terms.some(
    ({ kind, id }) => kind === 'party' && id !== 'first-party' && id !== 'person',
  );
  return isShort && isOfParties && line.groups.length === 0 && !/[:?]\s*$|:\/\//.test(line.text);
}

/** "Such as your name …", "device identifiers;": an item of a list that is set as paragraphs. */
function isLone(line: Line, opener: Opener): boolean {
  const family = familyOf(opener.practice);
  if (family === 'disclose' && opener.slot === 'recipient') return namesParties(line);
  if (family === 'use' && opener.slot === 'purpose') return isBareAim(line);
  return (
    opener.slot === 'data' &&
    family === 'collect' &&
    (/^(?:such as|including|for example|e\.g\.)/i.test(line.text) ||
      /;(?:\s*(?:and|or))?\s*$/i.test(line.text) ||
      namesData(line))
  );
}

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function isInBracket(line: Line, draft: Draft): boolean {
  const at = line.words.find((word) => spanOf(line, word.start, word.end).start >= draft.trigger.start);
  return (at?.depth ?? 0) > 0;
}
