// Which passages a cell of the comparison cites, the most telling first: what is said most often and
// outside tables, and in words that can be read alone.

import type { CheckContext } from '../checks/context.ts';
import type { Span } from '../model/document.ts';
import type { Statement } from './statements.ts';

/** "If we make material changes" does not say what follows: the sentence is cited instead. */
const SHORTEST = 40;
const LONGEST_SENTENCE = 240;

const kindOf = ({ claim }: Statement): string =>
  claim === null ? '' : `${claim.practice.value} ${claim.polarity}`;

/** Passages of the statements, each once. */
export function tellingSpans(statements: readonly Statement[], context: CheckContext): readonly Span[] {
  const uses = new Map<string, number>();
  for (const statement of statements)
    uses.set(kindOf(statement), (uses.get(kindOf(statement)) ?? 0) + Number(!statement.isFromTable));
  const useOf = (statement: Statement): number => uses.get(kindOf(statement)) ?? 0;
  const ordered = statements.toSorted(
    (a, b) => Number(a.isFromTable) - Number(b.isFromTable) || useOf(b) - useOf(a),
  );
  const spans = ordered.map(({ span }) => readable(span, context));
  return spans.filter(
    ({ start, end }, index) =>
      spans.findIndex((other) => other.start === start && other.end === end) === index,
  );
}

function readable(span: Span, { passages }: CheckContext): Span {
  if (span.end - span.start >= SHORTEST) return span;
  const around = passages.find((passage) => passage.span.start <= span.start && passage.span.end >= span.end);
  return around === undefined || around.span.end - around.span.start > LONGEST_SENTENCE ? span : around.span;
}
