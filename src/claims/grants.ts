// A right as a claim, and the items below "you have the right to:", "Access/Deletion: request via …". One
// draft per right named.

import type { Right } from '../model/claim.ts';
import { readChannels } from './channels.ts';
import { readGates } from './conditions.ts';
import type { Frame } from './granting.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { spanOf, wordAt, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import type { Opener } from './openers.ts';
import { readRights } from './rights.ts';
import type { RightMatch } from './rights.ts';
import { readSlots } from './slots.ts';
import type { Slot } from './slots.ts';
import { dataIn } from './values.ts';

export function toRight(match: RightMatch, line: Line, reader: Reader): Right {
  return {
    kind: match.kind,
    channels: readChannels(line, reader),
    deadlineDays: null,
    fee: 'unspecified',
    limits: limitsOf(line),
  };
}

function limitsOf(line: Line): readonly string[] {
  const match = /\((subject to [^)]{1,80}|where [^)]{1,60}|if [^)]{1,80})\)/i.exec(line.text);
  return match?.[1] === undefined ? [] : [match[1]];
}

/** Data the right is about: from the words that name it to the next "by", "via", "if" or "for". */
function objectOf(
  line: Line,
  frame: Frame,
  slots: readonly Slot[],
  start: number,
  { lexicon }: Reader,
): Draft['data'] {
  const from = Math.max(frame.from, wordAt(line, start));
  const stop = slots.find(
    (slot) => slot.from > from && !['object', 'recipient', 'place', 'source'].includes(slot.name),
  );
  return dataIn(
    line,
    from,
    Math.min(frame.to, stop?.from ?? frame.to),
    lexicon,
    'text',
    'unspecified',
  ).filter((ref) => !/^e-?mails?$/i.test(ref.value.surface));
}

export function draftRight(
  line: Line,
  frame: Frame,
  right: Right | null,
  trigger: { readonly start: number; readonly end: number },
  rule: string,
  reader: Reader,
  opener: Opener | null,
): Draft {
  const { lexicon } = reader;
  const slots = readSlots(line.words, frame.from, frame.to, lexicon.frames, false);
  const opening =
    frame.from > 0 && (line.words[frame.from]?.gap ?? '').includes(',') && frame.from <= 16
      ? { from: 0, to: frame.from }
      : null;
  const gates = readGates(line, slots, opening, frame.polarity === 'denied', lexicon.frames);
  const base = opener?.base ?? null;
  return makeDraft(
    {
      rule,
      block: line.block.index,
      span: wordSpan(line, opening?.from ?? frame.from, Math.max(frame.from + 1, frame.to)),
      sentence: line.span,
      trigger: spanOf(line, trigger.start, trigger.end),
      practice: {
        value: 'grant',
        span: spanOf(line, trigger.start, trigger.end),
        via: opener === null ? 'text' : opener.via,
      },
    },
    {
      polarity: frame.polarity,
      negation: frame.negation === null ? null : wordSpan(line, frame.negation, frame.negation + 1),
      modality: { value: 'user-may', span: null, via: 'default' },
      actor: { value: 'first-party', span: null, via: 'default' },
      data: objectOf(line, frame, slots, trigger.start, reader),
      right,
      conditions: [...(base?.conditions ?? []), ...gates.conditions],
      exceptions: gates.exceptions,
      context: opener === null ? [] : [opener.link],
      trace: [right === null ? 'a choice of the reader' : `names the right ${right.kind}`],
    },
  );
}

/** An item below "you may have the right to:" or "Your choices": every right it names. */
export function readGrantItem(
  line: Line,
  label: Line | null,
  opener: Opener,
  reader: Reader,
): readonly Draft[] {
  const whole: Frame = {
    from: 0,
    to: line.words.length,
    polarity: opener.base?.polarity ?? 'affirmed',
    negation: null,
    isMay: false,
  };
  const own = readRights(line.text, reader.lexicon);
  const fromLabel = label === null ? [] : readRights(label.text, reader.lexicon);
  const kinds = new Set(fromLabel.map((right) => right.kind));
  const labelDrafts =
    label === null || fromLabel.length === 0
      ? []
      : fromLabel.map((right) => {
          const draft = draftRight(
            line,
            whole,
            toRight(right, line, reader),
            { start: 0, end: line.words[0]?.end ?? 1 },
            `grant/${right.kind}`,
            reader,
            opener,
          );
          const trigger = spanOf(label, right.start, right.end);
          return {
            ...draft,
            span: { start: Math.min(trigger.start, draft.span.start), end: draft.span.end },
            trigger,
            practice: { ...draft.practice, span: trigger, via: 'label' as const },
          };
        });
  const ownDrafts = own
    .filter((right) => !kinds.has(right.kind))
    .map((right) =>
      draftRight(line, whole, toRight(right, line, reader), right, `grant/${right.kind}`, reader, opener),
    );
  if (fromLabel.length > 0 || ownDrafts.length > 0) return fromLabel.length > 0 ? labelDrafts : ownDrafts;
  return disclosedDrafts(line, whole, opener, reader);
}

/** "The categories of sources" below "you may request that we disclose to you:": what the right lets know. */
function disclosedDrafts(line: Line, whole: Frame, opener: Opener, reader: Reader): readonly Draft[] {
  const { frames } = reader.lexicon;
  const first = line.lowers.find((word) => !frames.grammar.determiners.has(word)) ?? '';
  const isStated = line.groups.some(({ kind, status }) => kind === 'imperative' && status === 'asserted');
  if (opener.via !== 'lead-in' || isStated || !frames.disclosable.has(first)) return [];
  const known = readRights(opener.link.text, reader.lexicon).find(
    ({ kind }) => kind === 'know' || kind === 'access',
  );
  if (known === undefined) return [];
  const trigger = { start: line.words[0]?.start ?? 0, end: line.words[0]?.end ?? 1 };
  return [
    draftRight(line, whole, toRight(known, line, reader), trigger, `grant/${known.kind}`, reader, opener),
  ];
}
