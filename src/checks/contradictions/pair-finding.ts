// A cause as a finding: all passages, what would have to be true for both, why it matters, what to ask
// and what to change. The sentences come from the decision table and the practice families.

import type { Claim } from '../../model/claim.ts';
import type { Pinpoint } from '../../model/document.ts';
import type { Citation, Confidence, Finding, Priority } from '../../model/finding.ts';
import { decisionOf } from '../../rules/contradictions/compile.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import type { Cause } from './causes.ts';
import type { CompareContext } from './context.ts';
import { spanOf, toPassages } from './passages.ts';
import type { PairVerdict } from './types.ts';
import { traceOf } from './trace.ts';
import { wordsOf } from './verdict.ts';
import { capital, clip, fill } from './wording.ts';

const LONGEST_TITLE = 80;
const LOWER: Readonly<Record<Priority, Priority>> = { high: 'medium', medium: 'low', low: 'low' };

/** What is open is never high, and a tension ranks below a contradiction of its family. */
export function rankOf(priority: Priority, confidence: Confidence, verdict: string): Priority {
  if (verdict === 'contradiction')
    return confidence === 'review' && priority === 'high' ? 'medium' : priority;
  return LOWER[priority];
}

export function citationsFor(
  ids: readonly string[],
  knowledge: Pick<Knowledge, 'citations'>,
): readonly Citation[] {
  return [...new Set(ids)].flatMap((id) => knowledge.citations.get(id) ?? []);
}

const participle = (claim: Claim, context: CompareContext): string =>
  context.knowledge.familyOf.get(claim.practice.value)?.done ?? claim.practice.value;

const phrase = (text: string): string =>
  clip(text.replace(/^(?:your|our|the|any|all)\s+/i, '').replace(/\s*\([^)]*$/, ''), 34);

function pairWords(
  verdict: PairVerdict,
  places: { readonly n: Pinpoint; readonly b: Pinpoint },
  context: CompareContext,
): Readonly<Record<string, string>> {
  const given = wordsOf(verdict, context);
  const data = { n: phrase(given['n.data'] ?? 'data'), b: phrase(given['b.data'] ?? 'data') };
  return {
    ...given,
    'n.data': data.n,
    'b.data': data.b,
    'N.data': capital(data.n),
    'B.data': capital(data.b),
    done: participle(verdict.n, context),
    'b.done': participle(verdict.b, context),
    'n.place': context.nameOf(places.n),
    'b.place': context.nameOf(places.b),
  };
}

/** The first form of the title that fits; the last is cut. */
function titleOf(
  verdict: PairVerdict,
  own: string | undefined,
  words: Readonly<Record<string, string>>,
  context: CompareContext,
): string {
  const { titles } = context.knowledge;
  const forms = [
    ...(own === undefined ? [] : [own]),
    ...titles[verdict.verdict === 'contradiction' ? 'contradiction' : 'tension'],
  ].map((form) => fill(form, words));
  return forms.find((form) => form.length <= LONGEST_TITLE) ?? clip(forms.at(-1) ?? '', LONGEST_TITLE);
}

/** Mixed verdicts of one cause with the definition as the open point are mismatches of definition. */
function kindOf(verdict: PairVerdict): 'contradiction' | 'tension' | 'definition-mismatch' {
  if (verdict.verdict === 'compatible') return 'tension';
  return verdict.verdict;
}

export function toFinding(
  cause: Cause,
  context: CompareContext,
  knowledge: Pick<Knowledge, 'citations'>,
): Finding {
  const { verdict, promises, against } = cause;
  const decision = decisionOf(context.knowledge, verdict.row);
  const family = context.knowledge.familyOf.get(verdict.n.practice.value);
  const [n] = toPassages(context.document, [spanOf(verdict.n)]);
  const [b] = toPassages(context.document, [spanOf(verdict.b)]);
  if (n === undefined || b === undefined) throw new RangeError('a claim stands on words');
  const evidence = toPassages(context.document, [verdict.n, verdict.b, ...promises, ...against].map(spanOf));
  const words = pairWords(verdict, { n, b }, context);
  const confidence = decision.confidence ?? 'review';
  const frameLaw =
    verdict.deciding?.mark === 'frame-fixed'
      ? [...context.knowledge.frames.rows.values()]
          .filter(({ id }) => id === verdict.n.frame)
          .map(({ law }) => law)
      : [];
  return {
    id: '',
    fingerprint: '',
    kind: 'contradiction',
    rules: [family?.rule ?? 'contradictions/disclosure'],
    priority: rankOf(family?.priority ?? 'medium', confidence, verdict.verdict),
    confidence,
    title: titleOf(verdict, decision.title, words, context),
    evidence,
    requires: null,
    citations: citationsFor([...frameLaw, ...(family?.law ?? [])], knowledge),
    decidedBy: decidedBy(verdict, decision.when, context.document.source),
    matters: family?.matters ?? '',
    check: decision.check === undefined ? null : fill(decision.check, words),
    suggested: fill(decision.suggested ?? '', words),
    assumptions: [],
    search: null,
    conflict: {
      verdict: kindOf(verdict),
      rule: verdict.row,
      dimension: verdict.dimension,
      bothHoldIf: capital(fill(decision.bothHoldIf ?? '', words)),
      claims: [...promises, ...against].map(({ id }) => id),
      trace: traceOf(verdict, context),
    },
    suppression: null,
  };
}

/** Behind "Decided by:": `The data ("data" against "personal data"). The second passage uses … Decision table, rule D7.` */
function decidedBy({ deciding, dimension, row }: PairVerdict, when: string, source: string): string {
  // quotation marks are for words of the text; what the tool calls it stands without
  const told = (words: string): string =>
    source.includes(words) ? `"${words}"` : words.replaceAll('-', ' ');
  const sides =
    deciding === null || deciding.b === '' || deciding.n === ''
      ? ''
      : ` (${told(deciding.b)} against ${told(deciding.n)})`;
  return `The ${dimension.replaceAll('-', ' ')}${sides}. ${when} Decision table, rule ${row}.`;
}
