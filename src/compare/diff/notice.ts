// How long people have between the day a new version was published and the day it takes effect, beside
// the notice that the old version promised.

import { pinpoint } from '../../document/position.ts';
import type { Document, StatedDate } from '../../model/document.ts';
import type { AtomReader } from './atoms.ts';
import type { NoticeGiven } from './change.ts';
import { readUnit } from './context.ts';
import { placeOf } from './evidence.ts';
import type { Unit } from './units.ts';
import { periodsIn } from './values.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Who promises notice does not matter here. */
const NO_NAMES: ReadonlySet<string> = new Set();
const FULL = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970; null for a month without a day. */
const dayOf = ({ iso }: StatedDate): number | null =>
  iso === null || !FULL.test(iso) ? null : Date.parse(`${iso}T00:00:00Z`) / DAY;

/** Null unless the new version states both days and takes effect on or after its publication. */
export function noticeGiven(
  before: Document,
  after: Document,
  oldUnits: readonly Unit[],
  knowledge: AtomReader,
): NoticeGiven | null {
  const stated = (kind: StatedDate['kind']) =>
    after.dates.find((date) => date.kind === kind && dayOf(date) !== null);
  const [updated, effective] = [stated('last-updated'), stated('effective')];
  if (updated === undefined || effective === undefined) return null;
  const [from, to] = [dayOf(updated), dayOf(effective)];
  if (from === null || to === null || to < from) return null;
  return {
    days: to - from,
    dates: [pinpoint(after, updated.span), pinpoint(after, effective.span)],
    promised: promisedIn(before, oldUnits, knowledge),
  };
}

function promisedIn(
  document: Document,
  units: readonly Unit[],
  knowledge: AtomReader,
): NoticeGiven['promised'] {
  for (const unit of units) {
    if (unit.block.kind === 'heading') continue;
    const [period] = periodsIn(unit.text, knowledge.lexicon.time);
    if (period === undefined || period.size === null) continue;
    const reading = readUnit(document, unit, knowledge.changes, NO_NAMES);
    if (reading.find('advising').length === 0 || !reading.isUnder('policy-change')) continue;
    return { days: period.size, place: placeOf(document, unit, period.start) };
  }
  return null;
}
