// Human decisions kept outside the text: this finding is known, for this reason, until this day.

import type { Finding } from '../model/finding.ts';
import type { Notice } from './notice.ts';
import { normaliseQuote } from './normalise.ts';
import { matchesRule } from './rule-pattern.ts';

export interface Acceptance {
  /** Rule id or `pack/*`. */
  readonly rule: string;
  /** Words of the passage; null accepts every finding of the rule in the files named. */
  readonly quote: string | null;
  readonly reason: string;
  readonly by: string;
  /** ISO date, the last day it holds; null for no end. */
  readonly until: string | null;
}

function covers(acceptance: Acceptance, finding: Finding): boolean {
  if (!matchesRule(acceptance.rule, finding.rules[0] ?? '')) return false;
  if (acceptance.quote === null) return true;
  const wanted = normaliseQuote(acceptance.quote);
  return finding.evidence.some((place) => {
    const quote = normaliseQuote(place.quote);
    return quote !== '' && (quote.includes(wanted) || wanted.includes(quote));
  });
}

function describe(acceptance: Acceptance): string {
  return acceptance.quote === null ? acceptance.rule : `${acceptance.rule} ("${acceptance.quote}")`;
}

/** `today` is an ISO date. An acceptance past its end silences nothing and is named. */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  today: string,
): { readonly findings: readonly Finding[]; readonly notices: readonly Notice[] } {
  const used = new Set<Acceptance>();
  const silenced = findings.map((finding): Finding => {
    const matching = acceptances.filter((acceptance) => covers(acceptance, finding));
    for (const acceptance of matching) used.add(acceptance);
    const standing = matching.find(({ until }) => until === null || until >= today);
    if (standing === undefined || finding.suppression !== null) return finding;
    const until = standing.until === null ? '' : ` Until ${standing.until}.`;
    return {
      ...finding,
      suppression: { kind: 'accepted', reason: `${standing.reason} (${standing.by})${until}` },
    };
  });
  const notices = acceptances.flatMap((acceptance): readonly Notice[] => {
    const { until, by } = acceptance;
    if (until !== null && until < today) {
      return [{ kind: 'expired', text: `acceptance of ${describe(acceptance)} by ${by} ended ${until}` }];
    }
    return used.has(acceptance)
      ? []
      : [{ kind: 'unused', text: `acceptance of ${describe(acceptance)} by ${by} covers no finding` }];
  });
  return { findings: silenced, notices };
}
