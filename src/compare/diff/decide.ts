// One edit → what it changes: atoms that one side has and the other version nowhere has, and values
// that grew, shrank or gave way to others.

import type { Atom } from './atoms.ts';
import type { Outcome, Signal } from '../../rules/changes/schema.ts';
import type { ChangedUnit } from './align.ts';
import { openHunks } from './hunks.ts';
import type { EditSides, Elsewhere, Placed, Side, Verdict } from './verdict.ts';

/** From this share of new words on, a sentence is a new sentence. */
const REWRITTEN = 0.5;
const RESTATED = 0.3;
const RESTATED_WORDS = 3;

export const freshShare = ({ unit, fresh }: ChangedUnit): number =>
  unit.words.length === 0 ? 0 : fresh.size / unit.words.length;

/** Of a sentence that only grew so many words at most are gone. */
const GONE = 0.2;

export function isGrown(changed: ChangedUnit, others: readonly ChangedUnit[]): boolean {
  const all = others.reduce((sum, { unit }) => sum + unit.words.length, 0);
  const gone = others.reduce((sum, { fresh }) => sum + fresh.size, 0);
  return all > 0 && freshShare(changed) >= REWRITTEN && gone <= all * GONE;
}

const isWhole = (side: Side): boolean => freshShare(side.unit) >= REWRITTEN && !side.isGrown;

/** A clause that was put in, not one that was reworded. */
const CLAUSE_SHARE = 0.8;
const WHOLE_VALUES: ReadonlySet<string> = new Set(['clause', 'aim', 'target', 'run', 'part']);

function isFreshClause({ atom, side }: Placed): boolean {
  const { unit, fresh } = side.unit;
  const end = atom.at + atom.surface.length;
  const own = unit.words.flatMap((word, index) => (word.start >= atom.at && word.end <= end ? [index] : []));
  return own.length > 0 && own.filter((index) => fresh.has(index)).length >= own.length * CLAUSE_SHARE;
}

function isTouched(placed: Placed, others: Pick<ReadonlySet<string>, 'has'>): boolean {
  const { atom, side } = placed;
  const { unit, fresh } = side.unit;
  if (isWhole(side)) return true;
  const end = atom.at + atom.surface.length;
  if ('value' in atom.signal && WHOLE_VALUES.has(atom.signal.value)) return isFreshClause(placed);
  if (unit.words.some((word, index) => fresh.has(index) && word.start < end && word.end > atom.at))
    return true;
  // the same words, denied before and now not, or the reverse
  const flipped = atom.key.replace(/\|(?:no|yes)\|/, atom.isDenied ? '|yes|' : '|no|');
  return others.has(flipped);
}

function differing(sides: readonly Side[], others: readonly Side[]): readonly Placed[] {
  const known = new Map<string, number>();
  for (const { key, times } of others.flatMap(({ atoms }) => atoms))
    known.set(key, (known.get(key) ?? 0) + times);
  const isLess = ({ key, times, signal }: Atom): boolean =>
    !known.has(key) || (signal.counted === true && 'cue' in signal && (known.get(key) ?? 0) < times);
  return sides.flatMap((side) =>
    side.atoms
      .filter(isLess)
      .map((atom) => ({ atom, side }))
      .filter((placed) => isTouched(placed, known)),
  );
}

const of = (signal: Signal, placed: readonly Placed[]): readonly Placed[] =>
  placed.filter(({ atom }) => atom.signal === signal);

const isWholePlaced = ({ side }: Placed): boolean => isWhole(side);

function single(placed: readonly Placed[], way: 'gained' | 'lost'): readonly Verdict[] {
  const byOutcome = new Map<string, { outcome: Outcome; placed: Placed[] }>();
  for (const each of placed) {
    const { signal, isDenied } = each.atom;
    const outcome = (isDenied ? signal.denied : signal.affirmed)?.[way];
    if (outcome === undefined) continue;
    const key = `${outcome.type} ${outcome.class}`;
    const entry = byOutcome.get(key);
    if (entry === undefined) byOutcome.set(key, { outcome, placed: [each] });
    else entry.placed.push(each);
  }
  return [...byOutcome.values()].flatMap(({ outcome, placed: group }) => {
    const [first] = group;
    if (first === undefined) return [];
    const [gained, lost] = way === 'gained' ? [group, []] : [[], group];
    return [{ signal: first.atom.signal, outcome, gained, lost }];
  });
}

const holding = (signal: Signal, sides: readonly Side[]): readonly Placed[] =>
  sides.flatMap((side) =>
    side.atoms.filter((atom) => atom.signal === signal).map((atom) => ({ atom, side })),
  );

/** A second size beside one that stays, of a thing that has one in the sentence: "under 18 … under 11". */
function beside(signal: Signal, gained: readonly Placed[], others: readonly Placed[]): Verdict | null {
  if (!('value' in signal)) return null;
  const [now, old] = [gained[0]?.atom.size ?? null, others[0]?.atom.size ?? null];
  // a shorter one that is put in is a limit of its own
  if (signal.affirmed.gained !== undefined && (now === null || old === null || now < old)) return null;
  const outcome =
    now === null || old === null || now === old ? undefined : now > old ? signal.grown : signal.shrunk;
  return outcome === undefined ? null : { signal, outcome, gained, lost: others };
}

/** Old and new values of one signal in one edit: longer, shorter, or another in its place. */
function replaced(
  signal: Signal,
  gained: readonly Placed[],
  lost: readonly Placed[],
  { old, basisOrder }: EditSides,
): Verdict | null {
  const others = holding(signal, old);
  const [g, l] = [gained[0], lost[0]];
  if (g === undefined || l === undefined) return g === undefined ? null : beside(signal, gained, others);
  if ('concepts' in signal && signal.concepts === 'basis') {
    const [before, after] = [basisOrder.indexOf(l.atom.value), basisOrder.indexOf(g.atom.value)];
    const outcome = signal.swapped ?? signal.affirmed.gained;
    if (outcome === undefined || before < 0 || after < 0) return null;
    const isWeaker = after > before && g.atom.value === 'legitimate-interests';
    const isStronger = after < before && l.atom.value === 'legitimate-interests';
    const direction = isStronger ? 'more-protective' : isWeaker ? 'less-protective' : outcome.class;
    return { signal, outcome: { ...outcome, class: direction }, gained, lost };
  }
  if (!('value' in signal)) return null;
  const { grown, shrunk, swapped } = signal;
  const [after, before] = [g.atom.size, l.atom.size];
  if (after !== null && before !== null && after !== before && grown !== undefined && shrunk !== undefined)
    return { signal, outcome: after > before ? grown : shrunk, gained, lost };
  if (swapped !== undefined && gained.length === lost.length)
    return { signal, outcome: swapped, gained, lost };
  return null;
}

/** The period in a row that came or went whole is the row's own: nothing is kept longer for it. */
const isNewRow = (signal: Signal, { side }: Placed): boolean =>
  'value' in signal && signal.value === 'period' && side.unit.unit.block.cell !== null && isWhole(side);

function decideSignal(
  signal: Signal,
  edit: EditSides,
  all: { gained: readonly Placed[]; lost: readonly Placed[]; isTold?: boolean },
) {
  const [gained, lost] = [of(signal, all.gained), of(signal, all.lost)];
  const pair = replaced(signal, gained, lost, edit);
  if (pair !== null) return [pair];
  const stays = (placed: Placed, elsewhere: Elsewhere): boolean =>
    !isNewRow(signal, placed) &&
    (signal.local === true || !elsewhere(placed.atom)) &&
    (placed.side.isGrown || (isWhole(placed.side) ? signal.edited !== true : signal.whole !== true));
  const isNewInPlace = (placed: Placed): boolean =>
    signal.inPlace === true && edit.old.length > 0 && !isWhole(placed.side);
  const verdicts = [
    ...single(
      gained.filter((placed) => isNewInPlace(placed) || stays(placed, edit.inOld)),
      'gained',
    ),
    ...single(
      lost.filter((placed) => stays(placed, edit.inNow)),
      'lost',
    ),
  ];
  return verdicts.length > 0 || all.isTold === true ? verdicts : restated(signal, edit);
}

/** The same thing on both sides of a sentence that was largely rewritten. */
function restated(signal: Signal, { old, now }: EditSides): readonly Verdict[] {
  if (signal.restated === undefined) return [];
  const [lost, gained] = [holding(signal, old), holding(signal, now)];
  const isRewritten = [...lost, ...gained].some(
    ({ side }) => freshShare(side.unit) >= RESTATED && side.unit.fresh.size >= RESTATED_WORDS,
  );
  return lost.length > 0 && gained.length > 0 && isRewritten
    ? [{ signal, outcome: signal.restated, gained, lost }]
    : [];
}

/** `newsIn` leaves out verdicts that rest on other words for the same. */
export function decideEdit(
  edit: EditSides,
  signals: readonly Signal[],
  newsIn: (verdicts: readonly Verdict[]) => readonly Verdict[],
): readonly Verdict[] {
  const gained = differing(edit.now, edit.old);
  const lost = differing(edit.old, edit.now);
  const all = signals
    .filter(({ fallback }) => fallback !== true)
    .flatMap((signal) => decideSignal(signal, edit, { gained, lost }));
  const told = new Set(all.map(({ signal }) => signal.id));
  const found = all.filter(({ signal }) => !(signal.yieldsTo ?? []).some((id) => told.has(id)));
  const news = newsIn(found);
  // what was only said in other words is accounted for too, but not what stands in its place
  const reworded = found.filter((verdict) => !news.includes(verdict));
  return signals
    .filter(({ fallback }) => fallback === true)
    .reduce((before, signal) => {
      if ((signal.yieldsTo ?? []).some((id) => told.has(id))) return before;
      const isOpen = openHunks(edit, { told: before.filter(saysAll), reworded }, isWhole);
      const open = {
        gained: gained.filter(isOpen),
        lost: lost.filter(isOpen),
        isTold: before.length > 0,
      };
      const more = decideSignal(signal, edit, open);
      const moreNews = newsIn(more);
      reworded.push(...more.filter((verdict) => !moreNews.includes(verdict)));
      return [...before, ...moreNews];
    }, news);
}

/** A recipient named in a new sentence does not say what the sentence is about. */
const saysAll = ({ signal, gained, lost }: Verdict): boolean =>
  !('value' in signal && signal.value === 'name') || ![...gained, ...lost].every(isWholePlaced);
