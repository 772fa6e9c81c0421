// Sentences whose own words say what they are (statements.yaml) as drafts: roles, precedence,
// notices of change and breach, fees, deadlines, non-discrimination, age lines.

import { phraseAt } from '../lexicon/phrases.ts';
import { statementsWithin } from '../lexicon/statements.ts';
import type { Statement } from '../lexicon/statements.ts';
import type { Duty, Right } from '../model/claim.ts';
import type { Polarity } from '../model/vocabulary.ts';
import { coreOf } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readChannels } from './channels.ts';
import { readManner } from './manner.ts';
import { readGates } from './conditions.ts';
import { readSlots, regionEnd } from './slots.ts';
import { dataIn } from './values.ts';

interface Hit {
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
}

/** Cues of an entry, one a clause: a second one states the same unless a comma, dash or "and we" parts them. */
function findCues(line: Line, statement: Statement): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < line.lowers.length;) {
    const hit = phraseAt(statement.cues, line.lowers, at);
    const last = hits.at(-1);
    if (hit !== null && (last === undefined || isOtherClause(line, last.to, hit.from)))
      hits.push({ statement, from: hit.from, to: hit.to });
    at = hit?.to ?? at + 1;
  }
  return hits;
}

/** Does a clause with a verb of its own begin between the words? */
function isOtherClause(line: Line, from: number, to: number): boolean {
  return line.groups.some(
    (group) =>
      group.from >= from &&
      group.clauseStart >= from &&
      group.from <= to + 2 &&
      group.kind === 'finite' &&
      group.status === 'asserted' &&
      /[,;:\u2014\u2013]|\band\b|\bbut\b/.test(gapBefore(line, group.clauseStart)),
  );
}

function gapBefore(line: Line, at: number): string {
  return `${line.lowers[at - 1] ?? ''} ${line.words[at]?.gap ?? ''}`;
}

function holds(line: Line, statement: Statement, heading: ReadonlySet<string>): boolean {
  const { needs, context, unless, entry } = statement;
  // a title states nothing
  const isTitled = entry.practice === 'notify' || (entry.practice === 'differ' && entry.duty === undefined);
  if (isTitled && line.groups.length === 0) return false;
  if (needs !== null && !line.lowers.some((word) => needs.has(word))) return false;
  if (
    context !== null &&
    !line.lowers.some((word) => context.has(word)) &&
    ![...heading].some((word) => context.has(word))
  )
    return false;
  if (entry.needsDuration === true && line.durations.length === 0 && !line.lowers.includes('time'))
    return false;
  if (unless !== null)
    for (let at = 0; at < line.lowers.length; at++)
      if (phraseAt(unless, line.lowers, at) !== null) return false;
  return true;
}

/** The verb group the cue belongs to: the one it overlaps, else the nearest before it in its clause. */
function groupOf(
  line: Line,
  from: number,
  to: number,
): { readonly group: VerbGroup; readonly index: number } | null {
  // "for material changes, provide notice": a phrase in front of its verb
  const next = line.groups.findIndex(
    (group) => group.from === to && (line.words[to]?.gap ?? '').includes(','),
  );
  const behind = line.groups[next];
  if (behind !== undefined) return { group: behind, index: next };
  let best: { group: VerbGroup; index: number } | null = null;
  line.groups.forEach((group, index) => {
    if (group.from < to && group.to > from && (best === null || best.group.from > from))
      best = { group, index };
    else if (group.to <= from && from - group.to <= 8 && group.kind !== 'participle') best = { group, index };
  });
  return best;
}

const flip = (polarity: Polarity): Polarity => (polarity === 'affirmed' ? 'denied' : 'affirmed');

function isNegated(line: Line, hit: Hit, group: VerbGroup | null, reader: Reader): number | null {
  if (group !== null && group.negation !== null && group.negation < hit.to) return group.negation;
  for (let at = Math.max(0, hit.from - 4); at < hit.from; at++) {
    const word = line.lowers[at] ?? '';
    if (reader.lexicon.frames.negatingDeterminers.has(word) || reader.lexicon.frames.negation.has(word))
      return at;
  }
  return null;
}

/** Does the cue itself hold the negation ("do not charge")? Then it is part of the entry's meaning. */
function holdsNegation(line: Line, hit: Hit, negation: number): boolean {
  return negation >= hit.from && negation < hit.to;
}

export function readCues(line: Line, heading: ReadonlySet<string>, reader: Reader): readonly Draft[] {
  if (line.isQuestion) return [];
  const drafts: Draft[] = [];
  for (const statement of statementsWithin(line.lowers, reader.lexicon.statements)) {
    const hits = findCues(line, statement);
    if (hits.length === 0 || !holds(line, statement, heading)) continue;
    drafts.push(...hits.map((hit) => toDraft(line, hit, reader)));
  }
  return drafts;
}

function toDraft(line: Line, hit: Hit, reader: Reader): Draft {
  const { entry } = hit.statement;
  const { frames } = reader.lexicon;
  const found = groupOf(line, hit.from, hit.to);
  const group = found?.group ?? null;
  const negation = isNegated(line, hit, group, reader);
  const base = entry.polarity ?? 'affirmed';
  const promisesNot = entry.duty === 'non-discrimination' || entry.duty === 'no-fee';
  // "if we cannot verify you": a case, no denial
  const isCase = group?.status === 'conditional';
  const isTurned =
    entry.practice !== 'transfer' &&
    negation !== null &&
    !isCase &&
    !holdsNegation(line, hit, negation) &&
    !(entry.duty === 'no-fee');
  // "Denying you service": an item without a subject is one of what is not done
  const isListed =
    entry.duty === 'non-discrimination' && base === 'affirmed' && line.words[0]?.role === 'verb';
  const polarity = isTurned || isListed ? flip(base) : base;
  const end = found === null ? line.words.length : regionEnd(line.words, line.groups, found.index);
  const slots = group === null ? [] : readSlots(line.words, group.to, end, frames, group.isPassive);
  const gates = readGates(line, slots, null, polarity === 'denied', frames);
  const days = line.durations.find((duration) => duration.maxDays !== null || duration.minDays !== null);
  const duty: Duty | null =
    entry.duty === undefined
      ? null
      : {
          kind: entry.duty,
          days: days?.maxDays ?? days?.minDays ?? null,
          channels: readChannels(line, reader),
          measure: null,
          coverage: 'unspecified',
        };
  const right: Right | null =
    entry.right === undefined
      ? null
      : {
          kind: entry.right,
          channels: readChannels(line, reader),
          deadlineDays: null,
          fee: 'unspecified',
          limits: [],
        };
  const from = clauseStart(line, hit, group);
  const manner = group === null ? null : readManner(line, group, group.heads[0] ?? group.from, end, frames);
  return makeDraft(
    coreOf(
      line,
      `statement/${entry.id}`,
      entry.practice,
      wordSpan(line, from, Math.max(hit.to, clauseEnd(line, hit, end))),
      wordSpan(line, hit.from, hit.to),
    ),
    {
      ...manner,
      polarity,
      negation: negation === null ? null : wordSpan(line, negation, negation + 1),
      modality: { value: group?.modal?.value ?? 'does', span: null, via: 'default' },
      data: dataIn(
        line,
        hit.from,
        Math.min(line.words.length, hit.to + 6),
        reader.lexicon,
        'text',
        'unspecified',
      ).filter((ref) => entry.practice === 'own' || ref.value.concept !== 'data'),
      topic: entry.topic ?? null,
      value: entry.value ?? null,
      duty:
        duty === null && entry.topic === 'change'
          ? {
              kind: 'notify-change',
              days: days?.maxDays ?? days?.minDays ?? null,
              channels: readChannels(line, reader),
              measure: null,
              coverage: 'unspecified',
            }
          : duty,
      right,
      conditions: gates.conditions,
      exceptions: promisesNot && isTurned ? [] : gates.exceptions,
      yieldsTo: entry.precedence === true ? [line.text] : [],
      trace: [
        `"${line.text.slice(line.words[hit.from]?.start ?? 0, line.words[hit.to - 1]?.end ?? 0)}" is a cue of ${entry.id}`,
      ],
    },
  );
}

/** The clause around the cue: back to a semicolon, dash or ", and/but/however". */
function clauseStart(line: Line, hit: Hit, group: VerbGroup | null): number {
  const floor = group === null ? 0 : Math.min(group.clauseStart, hit.from);
  for (let at = Math.min(hit.from, floor); at > 0; at--)
    if (/[;\u2014\u2013]/.test(line.words[at]?.gap ?? '')) return at;
  return line.words.slice(0, floor).some((word) => word.role === 'verb' || word.role === 'aux') &&
    group !== null &&
    group.clauseStart > 3
    ? floor
    : 0;
}

function clauseEnd(line: Line, hit: Hit, end: number): number {
  for (let at = hit.to; at < end; at++) if (/[;\u2014\u2013]/.test(line.words[at]?.gap ?? '')) return at;
  return Math.max(hit.to, end);
}
