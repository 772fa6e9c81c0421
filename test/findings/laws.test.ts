// Laws of baseline and directives, for findings and places of any number.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineEntry } from '../../src/findings/baseline.ts';
import { refineFindings } from '../../src/findings/pipeline.ts';
import type { RefineOptions } from '../../src/findings/pipeline.ts';
import type { Directive } from '../../src/model/document.ts';
import { makeDirective, makeDocument, makeFinding } from './make.ts';

const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 1, maxLength: 6 });
const plain: RefineOptions = {
  severities: [],
  directives: {
    rules: ['clarity/absolute'],
    unsuppressible: [],
    isReasonRequired: true,
    reportsUnused: false,
  },
  acceptances: [],
  baseline: [],
  today: '2026-11-22',
};

function refine(
  text: string,
  quotes: readonly string[],
  over: Partial<RefineOptions> = {},
  directives: readonly Directive[] = [],
) {
  const document = makeDocument(text, directives);
  const findings = quotes.map((quote) => makeFinding(document, { quotes: [quote], title: quote }));
  return refineFindings(findings, document, { ...plain, ...over });
}

const entriesOf = (text: string, quotes: readonly string[]) =>
  refine(text, quotes).findings.map((finding) => baselineEntry(finding, 'policy.txt', undefined));

describe('baseline', () => {
  it('knows every finding again, wherever its passage moved', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[A-Z .\n]{0,30}$/), (quotes, filler) => {
        const baseline = entriesOf(quotes.join('. '), quotes);
        const moved = `${filler}${quotes.toReversed().join(`.\n\n${filler}`)}`;
        const { findings, stale } = refine(moved, quotes, { baseline });
        expect(findings.every(({ suppression }) => suppression?.kind === 'baseline')).toBe(true);
        expect(stale).toEqual([]);
      }),
    );
  });

  it('never lets fixed findings pay for new ones', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const baseline = entriesOf(before.join('. '), before);
        const { findings, stale } = refine(after.join('. '), after, { baseline });
        const fresh = after.filter((word) => !before.includes(word));
        const gone = before.filter((word) => !after.includes(word));
        const open = findings.filter(({ suppression }) => suppression === null).map(({ title }) => title);
        expect(open.toSorted()).toEqual(fresh.toSorted());
        expect(stale.map(({ quote }) => quote).toSorted()).toEqual(gone.toSorted());
      }),
    );
  });
});

describe('directives', () => {
  it('silence what they cover and nothing else, and never add a finding', () => {
    fc.assert(
      fc.property(words, fc.nat(), (quotes, pick) => {
        const text = quotes.join('. ');
        const covers = quotes[pick % quotes.length] ?? '';
        const { findings } = refine(text, quotes, {}, [makeDirective(text, { covers })]);
        expect(findings.length).toBe(quotes.length);
        const silenced = findings.filter(({ suppression }) => suppression !== null).map(({ title }) => title);
        expect(silenced.toSorted()).toEqual(
          quotes.filter((quote) => isInside(text, quote, covers)).toSorted(),
        );
      }),
    );
  });
});

/** A shorter word may first stand inside the covered one. */
function isInside(text: string, quote: string, covers: string): boolean {
  const [at, start] = [text.indexOf(quote), text.indexOf(covers)];
  return at >= start && at + quote.length <= start + covers.length;
}
