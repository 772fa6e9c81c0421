// `npm run eval -- verify`: every document and every claim of the development policies proved against its
// source. No claim without a span for each filled field, no quote that does not stand at its place.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readClaims, readDocument } from '../../audit.ts';
import { quoteOf } from '../../document/quote.ts';
import { verifyDocument } from '../../document/verify.ts';
import { AuditError } from '../../lib/errors.ts';
import type { Cited, Claim } from '../../model/claim.ts';
import type { Document, Span } from '../../model/document.ts';
import { openEngine } from './engine.ts';

const FOLDERS = ['policies-dev', 'c3pa-dev/html'];

const citedOf = (claim: Claim): readonly (readonly [string, Cited<unknown>])[] => [
  ['practice', claim.practice],
  ['modality', claim.modality],
  ['actor', claim.actor],
  ...(
    ['data', 'sources', 'recipients', 'purposes', 'legalBases', 'instruments', 'locations', 'hedges'] as const
  ).flatMap((field) => claim[field].map((cited): [string, Cited<unknown>] => [field, cited])),
];

const spansOf = (claim: Claim): readonly (readonly [string, Span])[] => [
  ['sentence', claim.evidence.sentence],
  ['trigger', claim.evidence.trigger],
  ...claim.evidence.context.map(({ kind, span }): [string, Span] => [kind, span]),
  ...[...claim.conditions, ...claim.exceptions].map(({ span }): [string, Span] => ['gate', span]),
  ...(claim.negation === null ? [] : [['negation', claim.negation] as const]),
  ...(claim.retention === null ? [] : [['retention', claim.retention.span] as const]),
];

/** What of the claims cannot be shown in the source; a field by default needs no place. */
export function unprovenClaims(document: Document, claims: readonly Claim[]): readonly string[] {
  const isInside = ({ start, end }: Span): boolean =>
    start >= 0 && start <= end && end <= document.source.length;
  return claims.flatMap((claim) => {
    const { evidence, id, rule } = claim;
    const bare = citedOf(claim).filter(
      ([, { span, via }]) => via !== 'default' && (span === null || !isInside(span)),
    );
    const outside = spansOf(claim).filter(([, span]) => !isInside(span));
    const isQuoted =
      evidence.quote === quoteOf(document, evidence.span) &&
      (document.format === 'html' ||
        document.source.slice(evidence.span.start, evidence.span.end) === evidence.quote);
    return [
      ...[...bare, ...outside].map(([field]) => `claim ${id} (${rule}): no place for its ${field}`),
      ...(isQuoted ? [] : [`claim ${id} (${rule}): its quote does not stand at its place`]),
    ];
  });
}

/** Problems of every policy below a folder of corpora, and how many policies and claims were proved. */
export async function verifyPolicies(
  corpora: string,
  step = 1,
): Promise<{ readonly problems: readonly string[]; readonly policies: number; readonly claims: number }> {
  const engine = openEngine();
  const problems: string[] = [];
  let policies = 0;
  let count = 0;
  for (const folder of FOLDERS) {
    const files = readdirSync(path.join(corpora, folder)).filter((file) => /\.(?:md|html|txt)$/.test(file));
    for (const file of files.toSorted().filter((_, index) => index % step === 0)) {
      const document = await readDocument(
        { file, bytes: readFileSync(path.join(corpora, folder, file)) },
        engine.knowledge,
      );
      const claims = readClaims(document, engine);
      const found = [...verifyDocument(document), ...unprovenClaims(document, claims)];
      problems.push(...found.map((problem) => `${folder}/${file}: ${problem}`));
      policies++;
      count += claims.length;
    }
  }
  return { problems, policies, claims: count };
}

export async function printVerified(corpora: string): Promise<void> {
  const { problems, policies, claims } = await verifyPolicies(corpora);
  for (const problem of problems) console.log(problem);
  console.log(`${policies} policies, ${claims} claims, ${problems.length} problems`);
  if (problems.length > 0)
    throw new AuditError(
      'unproven',
      `${problems.length} places do not hold`,
      'Mend the reader that makes them.',
    );
}
