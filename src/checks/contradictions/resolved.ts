// Passages that look like a slip and are none, told from the document alone: a reference that leads to
// its section, two dates that are one, a list of topics beside a promise.

import { pinpoint } from '../../document/position.ts';
import { toSource } from '../../lib/mapped-text.ts';
import type { Span } from '../../model/document.ts';
import type { ClearedPair } from '../../model/finding.ts';
import { decisionOf } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { rowLine } from './trace.ts';
import { isReliable } from './trust.ts';
import { fill } from './wording.ts';

const MOST_REFERENCES = 3;

function pair(
  row: string,
  dimension: string,
  a: Span,
  b: Span,
  context: CompareContext,
  words: Readonly<Record<string, string>> = {},
): ClearedPair {
  return {
    a: pinpoint(context.document, a),
    b: pinpoint(context.document, b),
    verdict: 'compatible',
    rule: row,
    dimension,
    reason: fill(decisionOf(context.knowledge, row).reason ?? '', words),
    claims: [],
    trace: [`look-alike: ${dimension}`, rowLine(row, context.knowledge)],
  };
}

function references(context: CompareContext): readonly ClearedPair[] {
  const { document } = context;
  const { numbered, lead } = context.knowledge.texts.references;
  return document.blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) =>
      [...block.body.text.matchAll(numbered)].flatMap((match): readonly ClearedPair[] => {
        const target = document.sections.find(({ number }) => number === match[2]);
        const heading =
          target?.block === null || target === undefined ? undefined : document.blocks[target.block];
        if (heading === undefined || context.says(block.span, 'foreign-section')) return [];
        const before = lead.exec(block.body.text.slice(0, match.index))?.[0].length ?? 0;
        const at = match.index - before;
        const span = toSource(block.body, at, match.index + match[0].length);
        return [pair('L12', 'reference', span, heading.span, context)];
      }),
    )
    .slice(0, MOST_REFERENCES);
}

function dates(context: CompareContext): readonly ClearedPair[] {
  const dated = context.document.dates.filter(({ iso }) => iso !== null);
  const first = dated.find(({ kind }) => kind === 'effective');
  const other = dated.find(({ kind, iso }) => kind === 'last-updated' && iso === first?.iso);
  return first === undefined || other === undefined
    ? []
    : [pair('L13', 'date', first.span, other.span, context)];
}

/** "This policy explains how we collect, sell and share data" beside "we do not sell …". */
function topics(context: CompareContext): readonly ClearedPair[] {
  const list = context.document.blocks
    .flatMap(({ sentences }) => sentences)
    .find(({ span }) => context.says(span, 'policy-explains') && context.says(span, 'names-sale'));
  const promise = context.claims.find(
    (claim) =>
      claim.practice.value === 'sell' &&
      claim.polarity === 'denied' &&
      claim.rule.startsWith('verb/') &&
      claim.evidence.span.start === claim.evidence.sentence.start &&
      isReliable(claim, context),
  );
  return list === undefined || promise === undefined
    ? []
    : [pair('L14', 'statement', list.span, promise.evidence.span, context)];
}

/** Reports of vulnerabilities are answered on a clock of their own. */
function reports(context: CompareContext): readonly ClearedPair[] {
  const answer = context.claims.find(({ duty }) => duty?.kind === 'respond' && duty.days !== null);
  if (answer === undefined) return [];
  const report = context.document.blocks
    .filter(
      ({ kind, span, body }) =>
        kind !== 'heading' &&
        context.knowledge.texts.narrowing.period.test(body.text) &&
        context.says(span, 'vulnerability'),
    )
    .flatMap(({ sentences }) => sentences)
    .find(
      ({ span }) =>
        context.says(span, 'answers-within') && !context.says(answer.evidence.sentence, 'vulnerability'),
    );
  const isSame = report !== undefined && report.span.start === answer.evidence.sentence.start;
  if (report === undefined || isSame) return [];
  const words = { dimension: 'reports of vulnerabilities, answers to requests' };
  return [pair('L1', 'time', report.span, answer.evidence.sentence, context, words)];
}

/** "Information you provide" beside what comes from elsewhere: each section lists a source of its own. */
function sources(context: CompareContext): readonly ClearedPair[] {
  const heading = context.document.blocks.find(
    ({ kind, span }) => kind === 'heading' && context.says(span, 'provided-by-you'),
  );
  const received = context.claims.filter(
    ({ practice, polarity }) => practice.value === 'receive' && polarity === 'affirmed',
  );
  const other = received.find(({ evidence }) => context.says(evidence.span, 'public-sources')) ?? received[0];
  return heading === undefined || other === undefined
    ? []
    : [pair('L15', 'source', other.evidence.span, heading.span, context)];
}

export function findResolved(context: CompareContext): readonly ClearedPair[] {
  return [
    ...references(context),
    ...dates(context),
    ...topics(context),
    ...reports(context),
    ...sources(context),
  ];
}
