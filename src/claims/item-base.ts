// What an item takes from its opener before its slot is filled: practice, polarity, modality, actor.

import { phraseAt } from '../lexicon/phrases.ts';
import { isA } from '../lexicon/relate.ts';
import type { Cited, DataRef, Recipient } from '../model/claim.ts';
import type { Practice, Via } from '../model/vocabulary.ts';
import { readGates } from './conditions.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readManner } from './manner.ts';
import type { Opener } from './openers.ts';
import { readSlots } from './slots.ts';
import { dataIn, recipientsIn } from './values.ts';

export interface Parts {
  readonly line: Line;
  readonly label: Line | null;
  readonly opener: Opener;
  readonly reader: Reader;
}

export const isPerson = (id: string, reader: Reader): boolean => isA(reader.lexicon, 'party', id, 'person');

export function labelData(parts: Parts): readonly Cited<DataRef>[] {
  const { label, reader } = parts;
  return label === null ? [] : dataIn(label, 0, label.words.length, reader.lexicon, 'label', 'unspecified');
}

export function labelParties(parts: Parts): readonly Cited<Recipient>[] {
  const { label, reader } = parts;
  return label === null
    ? []
    : recipientsIn(label, 0, label.words.length, reader.lexicon, 'label').filter(
        (r) => !isPerson(r.value.class, reader),
      );
}

/** The draft that the opener and the item make together, before its slot is filled. */
export function inherit(parts: Parts, practice: Practice, via: Via): Draft {
  const { line, label, opener, reader } = parts;
  const base = opener.base;
  const { frames } = reader.lexicon;
  const group = line.groups.find(
    (g) => g.negation !== null && g.status === 'asserted' && (line.words[g.from]?.depth ?? 0) === 0,
  );
  const slots = readSlots(line.words, 0, line.words.length, frames, false);
  const start = label === null ? line.span.start : Math.min(label.span.start, line.span.start);
  const span = { start, end: line.words.length === 0 ? (label?.span.end ?? line.span.end) : line.span.end };
  const isDenied =
    opener.isDenied || base?.polarity === 'denied' || group !== undefined || negatesItem(line, reader);
  const gates = readGates(line, slots, null, isDenied, frames);
  const first = line.groups[0];
  const manner =
    first === undefined
      ? { hedges: [] }
      : readManner(line, first, first.heads[0] ?? first.from, line.words.length, frames);
  return makeDraft(
    {
      rule: `item/${practice}`,
      block: line.block.index,
      span,
      sentence: span,
      trigger: opener.span,
      practice: { value: practice, span: opener.span, via },
    },
    {
      ...(base === null
        ? {}
        : {
            modality: base.modality,
            strength: base.strength,
            tense: base.tense,
            isPurposeExclusive: base.isPurposeExclusive,
            isRecipientExclusive: base.isRecipientExclusive,
            actor: base.actor,
          }),
      hedges: [...(base?.hedges ?? []), ...manner.hedges],
      polarity: isDenied ? 'denied' : 'affirmed',
      negation:
        base?.negation ??
        (opener.isDenied ? opener.span : null) ??
        (group?.negation === undefined || group.negation === null
          ? null
          : wordSpan(line, group.negation, group.negation + 1)),
      conditions: [...(base?.conditions ?? []), ...gates.conditions],
      exceptions: gates.exceptions,
      context: [
        opener.link,
        ...(label === null ? [] : [{ kind: 'label' as const, span: label.span, text: label.text }]),
      ],
      trace: [`${via} "${opener.link.text.slice(0, 60)}" opens ${practice}`],
    },
  );
}

/** "Not used for …", "Never shared", "No location data" at the head of an item. */
export function negatesItem(line: Line, reader: Reader): boolean {
  const first = line.lowers[0] ?? '';
  // "Not for profit organizations" are recipients like others
  if (phraseAt(reader.lexicon.frames.falseNegation, line.lowers, 0) !== null) return false;
  return reader.lexicon.frames.negation.has(first) || reader.lexicon.frames.negatingDeterminers.has(first);
}

export const baseData = (opener: Opener): readonly Cited<DataRef>[] =>
  (opener.base?.data ?? []).map((ref) => ({ ...ref, via: 'lead-in' as const }));
