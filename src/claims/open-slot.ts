// The slot that a lead-in leaves open for the items below it: told by the kind of thing that "following",
// "these" or "including" announces, else by its last words, else by its practice.

import type { Practice } from '../model/vocabulary.ts';
import type { Line, Reader } from './line.ts';

export type OpenSlot =
  'data' | 'recipient' | 'purpose' | 'right' | 'duration' | 'measure' | 'source' | 'condition' | 'none';

const SLOT_BY_END: Readonly<Record<string, OpenSlot>> = {
  to: 'recipient',
  with: 'recipient',
  for: 'purpose',
  when: 'condition',
  if: 'condition',
  where: 'condition',
  unless: 'condition',
  from: 'source',
  by: 'none',
  circumstances: 'condition',
  purposes: 'purpose',
  reasons: 'purpose',
  cases: 'condition',
  ways: 'purpose',
  sources: 'source',
  parties: 'recipient',
  recipients: 'recipient',
  situations: 'condition',
};

/** What a list can be a list of; the last such noun of the announcing words decides. */
const KINDS: readonly (readonly [RegExp, OpenSlot])[] = [
  [/^(purposes?|reasons?|uses)$/, 'purpose'],
  [/^(sources?)$/, 'source'],
  [/^(circumstances|situations|cases)$/, 'condition'],
  [/^(methods|channels)$/, 'none'],
  [
    /^(parties|recipients|partners|providers|companies|entities|vendors|organi[sz]ations|businesses|processors|subprocessors)$/,
    'recipient',
  ],
  [/^(data|information|details|identifiers|items|records|content)$/, 'data'],
];

/** "… in the following ways": how data is come by. */
const WAYS = /\bways\b[^:]{0,60}:\s*$/i;

/** The words that name the kind of the items: after "following", before "include". */
const ANNOUNCED =
  /\bfollowing\s+((?:[\w/'’-]+\s+){0,5}[\w/'’-]+?)(?=\s+(?:which|that|about|from|when|where|if|for|to|with|in|as|may|can|could|include|includes|including)\b|\s*[,:;(])|\b(?:these|such)\s+((?:[\w/'’-]+\s+){0,5}[\w/'’-]+)\s*:\s*$/gi;
const INCLUDING =
  /([^.;:]*?),?\s+(?:which\s+)?(?:may\s+|can\s+)?(?:include|includes|including)\b[^;]{0,60}:\s*$/i;

/** "Including but not limited to:" is "including:". */
const UNLIMITED = /[,(]?\s*(?:but|and)?\s*(?:not limited to|without limitation)\)?\s*(?=[:,(])/gi;

const OPEN_END = /\b(?:to|for|with)\s*:\s*$/i;
/** "Our purposes for using information include:": the purposes, not the information. */
const PURPOSES_OF = /\b(?:purposes?|reasons?|ways)\b[^:]*\b(?:for|of|in)\b/i;

function kindOf(words: string): OpenSlot | null {
  const kinds = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap((word) => KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? []);
  return kinds.at(-1) ?? null;
}

/** The kind of thing that the lead-in announces by name, or null. */
function announced(whole: string): OpenSlot | null {
  if (!/:\s*$/.test(whole)) return null;
  const text = whole.replace(UNLIMITED, '');
  const named = [...text.matchAll(ANNOUNCED)].flatMap(
    ([, after, these]) => kindOf(after ?? these ?? '') ?? [],
  );
  const last = named.at(-1);
  if (last !== undefined) return last;
  // "…, including to:" asks for a purpose, whatever is included
  const before = INCLUDING.exec(text)?.[1];
  if (before === undefined || OPEN_END.test(text)) return null;
  return PURPOSES_OF.test(before) ? 'purpose' : kindOf(before);
}

/** Practices whose "to:" asks for a purpose, not for a recipient. */
const PURSUED: ReadonlySet<Practice> = new Set(['use', 'collect', 'train', 'track', 'retain']);
const GATHERING: ReadonlySet<Practice> = new Set(['collect', 'receive', 'observe']);

const isAsking = ({ lowers }: Line, { lexicon }: Reader): boolean =>
  lexicon.frames.asking.has(lowers.at(-2) ?? '') || lexicon.frames.asking.has(lowers.at(-3) ?? '');

export function isListOfData(line: Line): boolean {
  return announced(line.text) === 'data';
}

export function openSlot(line: Line, practice: Practice, reader: Reader): OpenSlot {
  const kind = announced(line.text);
  if (kind !== null) return kind;
  if (GATHERING.has(practice) && WAYS.test(line.text)) return 'source';
  for (const word of [...line.lowers].toReversed().slice(0, 3)) {
    const slot = SLOT_BY_END[word];
    if (slot === undefined) continue;
    // "you will be asked for:"
    if (word === 'for' && GATHERING.has(practice) && isAsking(line, reader)) return 'data';
    if (word === 'to' && PURSUED.has(practice)) return 'purpose';
    if (word === 'to' && practice === 'grant') return 'right';
    return slot;
  }
  return reader.lexicon.frames.entries.get(practice)?.open ?? 'none';
}
