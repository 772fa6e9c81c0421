// What every change report says, in any format: the counts in one line, and the order of the list.

import type { Report } from '../schema.ts';
import { CHANGE_CLASSES, CHANGE_SHAPES, CHANGE_WORDS } from './change-words.ts';
import { placesOf } from './places.ts';
import { quoteIn } from './quote.ts';
import { count, ended } from './words.ts';

export type ReportChange = Report['changes'][number];
export type Versions = NonNullable<Report['versions']>;
export type StatusChange = Versions['elements'][number];

/** Longest quotation in a draft, in units. */
const DRAFT_QUOTE = 160;
/** Letter of the new version in a change report. */
const NEW_VERSION = 'B';
const SHOWN = ['less-protective', 'more-protective', 'neutral', 'unclear'] as const;

/** "▼ 2 less protective · ▲ 1 more protective · … · 14 editorial", or that nothing of meaning changed. */
export function changeCounts({ identical, counts, editorial }: Versions): string {
  if (identical) return 'The two versions are identical.';
  const others = count(editorial, 'editorial change');
  if (SHOWN.every((name) => counts[name] === 0)) return `No change of meaning found. ${others}.`;
  const parts = SHOWN.map(
    (name) => `${CHANGE_SHAPES[name]} ${counts[name]} ${CHANGE_WORDS[name].toLowerCase()}`,
  );
  return [...parts, `${editorial} editorial`].join(' · ');
}

/** Findings of a change report that a reader needs: new ones, resolved ones, and those that stay, once. */
export function changedFindings({ findings, versions }: Report): {
  readonly fresh: Report['findings'];
  readonly resolved: Report['findings'];
  readonly kept: Report['findings'];
} {
  const fresh = findings.filter(({ id }) => versions?.newFindings.includes(id) === true);
  return {
    fresh,
    resolved: findings.filter(({ id }) => versions?.resolvedFindings.includes(id) === true),
    kept: findings.filter(
      (each) => each.document === NEW_VERSION && each.suppression === null && !fresh.includes(each),
    ),
  };
}

/** Least protective first, then as they stand in the new version. */
export function orderedChanges({ changes }: Report): readonly ReportChange[] {
  return CHANGE_CLASSES.flatMap((name) => changes.filter((change) => change.class === name));
}

/** First and last line of a draft of a notice to users; the changes stand between them. */
export const NOTICE_FRAME = [
  'We have changed our privacy policy. What is different:',
  'The full policy is at [address]. The changes take effect on [date].',
] as const;

/** What to tell users: the changes of meaning in the order of their weight, each said once. */
export function noticeLines(report: Report): readonly string[] {
  const told = orderedChanges(report).filter(
    (change) => change.class !== 'editorial' && change.class !== 'neutral',
  );
  return [...new Set(told.map((change) => toldWith(report, change)))];
}

/** A change with the words that carry it: the new ones, or those that are gone. */
function toldWith(report: Report, { title, before, after }: ReportChange): string {
  const [now] = placesOf(report, after);
  const [then] = placesOf(report, before);
  const name = title.replace(/\.$/, '');
  if (now !== undefined) return `${name}: “${quoteIn(now, DRAFT_QUOTE)}”`;
  return then === undefined ? ended(title) : `${name}. No longer there: “${quoteIn(then, DRAFT_QUOTE)}”`;
}

/** "The stated date did not change, but 4 statements did."; null when the dates differ or are not stated. */
export function dateRemark({ documents, changes }: Report): string | null {
  const [old, now] = documents;
  const changed = changes.filter((change) => change.class !== 'editorial').length;
  if (changed === 0 || old === undefined || now === undefined || now.dates.length === 0) return null;
  const dates = (letter: typeof old): string => letter.dates.map(({ text }) => text).join('|');
  return dates(old) === dates(now)
    ? `The stated date did not change, but ${count(changed, 'statement')} did.`
    : null;
}

/** Long stretches that both versions have are shortened in the middle. */
export function shortRedline(parts: ReportChange['redline'], most = 120): ReportChange['redline'] {
  return parts.map(({ kind, text }, index) => {
    if (kind !== 'same' || text.length <= most) return { kind, text };
    const words = text.split(' ');
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    const head = isFirst ? '' : words.slice(0, 7).join(' ');
    const tail = isLast ? '' : words.slice(-7).join(' ');
    return { kind, text: `${head} … ${tail}`.trim() };
  });
}

/** "10 days from publication to effect; the old version promised 14." Null when the dates do not say. */
export function noticeWords({ notice }: Versions): string | null {
  if (notice === null) return null;
  const given = `${count(notice.days, 'day')} from publication to effect`;
  if (notice.promised === null) return `${given}.`;
  const isShort = notice.days < notice.promised;
  return `${given}; the old version promised ${notice.promised}${isShort ? ', which is longer' : ''}.`;
}
