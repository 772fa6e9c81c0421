// A table of categories against the sale the text describes: data sold without a row, purposes of the
// sale in no row, buyers in no row. Only what the statement on sale names itself is looked for.

import type { Claim, DataRef } from '../../../model/claim.ts';
import type { Span } from '../../../model/document.ts';
import type { CompareContext } from '../context.ts';
import { isAnonymous } from '../relate-data.ts';
import { isProcessor } from '../relate-party.ts';
import { relatePurposes } from '../relate-purpose.ts';
import type { Result } from './finding.ts';

const GENERAL = new Set(['data', 'personal', 'account', 'sensitive']);
const isTable = (claim: Claim): boolean => claim.rule.startsWith('table/');
const isSale = (claim: Claim): boolean =>
  (claim.practice.value === 'sell' || claim.practice.value === 'share-ads') && claim.polarity === 'affirmed';

interface Rows {
  readonly claims: readonly Claim[];
  /** Claims of the rows that say the category is sold or shared. */
  readonly sold: readonly Claim[];
}

function rowsOf(context: CompareContext): Rows {
  const claims = context.claims.filter(isTable);
  const soldRows = new Set(claims.filter(isSale).map(({ evidence }) => evidence.sentence.start));
  return { claims, sold: claims.filter(({ evidence }) => soldRows.has(evidence.sentence.start)) };
}

/** Named kinds of data: a defined plan ("Paid Account") scopes the data and is none. */
function kindsIn(claim: Claim, context: CompareContext): readonly DataRef[] {
  return claim.data
    .map(({ value }) => value)
    .filter(
      (ref) =>
        !GENERAL.has(ref.concept) &&
        !isAnonymous(ref) &&
        !/\b(?:account|plan|tier)s?$/i.test(ref.surface) &&
        (context.isA('data', ref.concept, 'data') || context.isA('data', ref.concept, 'personal')),
    );
}

function isCovered(ref: DataRef, rows: Rows, context: CompareContext): boolean {
  return rows.claims.some((claim) =>
    claim.data.some(
      ({ value }) =>
        !GENERAL.has(value.concept) &&
        (context.isA('data', ref.concept, value.concept) || context.isA('data', value.concept, ref.concept)),
    ),
  );
}

const names = (list: readonly string[]): string => [...new Set(list)].join(', ');

/** Purposes of the sale that no row with a sale gives, by their words. */
function missingPurposes(sales: readonly Claim[], rows: Rows, context: CompareContext): readonly string[] {
  const given = rows.sold.flatMap(({ purposes }) => purposes.map(({ value }) => value));
  if (given.length === 0) return [];
  const { valuable } = context.knowledge;
  const wanted = sales
    .flatMap(({ purposes }) => purposes)
    .filter(({ value }) => valuable.has(value) || value === 'model-training');
  return wanted
    .filter(
      ({ value }) =>
        !given.some((other) => ['EQ', 'SUB', 'SUP'].includes(relatePurposes(value, other, context))),
    )
    .map(({ span, value }) => (span === null ? value : context.text(span)));
}

/** Do the rows with a sale name only providers and affiliates, nobody who could buy? */
function namesNoBuyer(rows: Rows, context: CompareContext): boolean {
  const parties = rows.sold
    .filter((claim) => !isSale(claim))
    .flatMap(({ recipients }) => recipients.map(({ value }) => value));
  return (
    parties.length > 0 && parties.every((party) => isProcessor(party, context) || party.class === 'affiliate')
  );
}

function headerSpan(rows: Rows, context: CompareContext): Span | null {
  const block = rows.claims[0]?.evidence.block;
  const table = context.document.tables.find(
    ({ rows: body }) => block !== undefined && body.some((row) => row.includes(block)),
  );
  const cells =
    table?.header.map((index) => context.document.blocks[index]?.span).filter((span) => span !== undefined) ??
    [];
  const first = cells[0];
  const last = cells.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

export function compareTable(context: CompareContext): readonly Result[] {
  const rows = rowsOf(context);
  const sales = context.claims.filter((claim) => !isTable(claim) && isSale(claim));
  if (rows.sold.length === 0 || sales.length === 0) return [];
  const missing = sales.flatMap((claim) =>
    kindsIn(claim, context).filter((ref) => !isCovered(ref, rows, context)),
  );
  const purposes = missingPurposes(sales, rows, context);
  const noBuyer = namesNoBuyer(rows, context);
  const details = [
    ...(missing.length === 0 ? [] : [`No row covers ${names(missing.map(({ surface }) => surface))}.`]),
    ...(purposes.length === 0 ? [] : [`No row that is sold gives as a purpose: ${names(purposes)}.`]),
    ...(noBuyer
      ? ['The recipients of sold categories are providers and affiliates only; no buyer is named.']
      : []),
  ];
  // one column that is brief is no mismatch
  if (missing.length === 0 && details.length < 2) return [];
  const telling = sales.toSorted(
    (a, b) =>
      kindsIn(b, context).length - kindsIn(a, context).length ||
      a.evidence.span.start - b.evidence.span.start,
  );
  const header = headerSpan(rows, context);
  const rowSpans = rows.sold.map(({ evidence }) => evidence.sentence);
  const first = telling[0];
  if (first === undefined) return [];
  return [
    {
      spans: [
        first.evidence.span,
        ...(header === null ? [] : [header]),
        ...rowSpans,
        ...telling.slice(1).map(({ evidence }) => evidence.span),
      ],
      verdict: missing.length > 0 ? 'contradiction' : 'tension',
      details,
      claims: [first.id, ...new Set(rows.sold.map(({ id }) => id))],
    },
  ];
}
