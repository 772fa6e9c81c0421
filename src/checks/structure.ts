// What rules ask of a document's form: columns of tables, the length of sentences, and which parts of
// the document a rule may look at.

import type { Document, Span } from '../model/document.ts';
import type { Rule } from '../rules/schema.ts';
import { indexPassages } from './context.ts';
import type { CheckContext } from './context.ts';

/** Body rows of the tables that have, for each list of cues, a column of its own whose header holds one, with something in these columns. */
export function rowsWith(
  columns: readonly (readonly string[])[],
  { document: { blocks, tables }, passagesOf }: CheckContext,
): readonly Span[] {
  return tables.flatMap((table) => {
    const fits = columns.map((names) =>
      table.header.flatMap((block) => {
        const isFit = passagesOf.get(block)?.some(({ cues }) => names.some((name) => cues.has(name)));
        const column = blocks[block]?.cell?.column;
        return isFit === true && column !== undefined ? [column] : [];
      }),
    );
    const isDistinct = new Set(fits.flat()).size >= columns.length;
    if (fits.some((found) => found.length === 0) || !isDistinct) return [];
    return table.rows.flatMap((row) => {
      const cells = row.flatMap((block) => blocks[block] ?? []).filter(({ body }) => body.text.trim() !== '');
      const isFilled = fits.every((found) => cells.some(({ cell }) => found.includes(cell?.column ?? -1)));
      const [first] = cells;
      const last = cells.at(-1);
      return !isFilled || first === undefined || last === undefined
        ? []
        : [{ start: first.span.start, end: last.span.end }];
    });
  });
}

/** Fewer sentences say nothing about a style. */
const FEWEST_SENTENCES = 5;

/** Words a sentence on average, over whole sentences of paragraphs and items; null for too short a text. */
export function averageWords({ blocks }: Document): number | null {
  const counts = blocks
    .filter((block) => block.kind === 'paragraph' || block.kind === 'item')
    .flatMap((block) => block.sentences)
    .filter((sentence) => /[.!?]['")\]\u2019\u201D]*$/u.test(sentence.text))
    .map((sentence) => sentence.text.split(/\s+/u).length);
  if (counts.length < FEWEST_SENTENCES) return null;
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** The context without the sections a rule does not look at: a right granted under "California" is not one under the GDPR. */
export function narrowed(rule: Narrowing, context: CheckContext): CheckContext {
  if (rule.notUnder.length === 0) return context;
  const known = narrowedOf.get(context) ?? new Map<string, CheckContext>();
  narrowedOf.set(context, known);
  const key = `${rule.notUnder.join()} ${rule.unlessUnder.join()}`;
  const made = known.get(key) ?? narrow(rule, context);
  known.set(key, made);
  return made;
}

type Narrowing = Pick<Rule, 'notUnder' | 'unlessUnder'>;

/** Most rules look away from the same few sections. */
const narrowedOf = new WeakMap<CheckContext, Map<string, CheckContext>>();

function narrow(rule: Narrowing, context: CheckContext): CheckContext {
  const isOut = context.sectionCues.map(
    (cues) =>
      rule.notUnder.some((name) => cues.has(name)) && !rule.unlessUnder.some((name) => cues.has(name)),
  );
  if (!isOut.includes(true)) return context;
  // a paragraph that names the law itself counts wherever it stands
  const speaks = new Set(
    context.passages
      .filter(({ cues }) => rule.unlessUnder.some((name) => cues.has(name)))
      .map(({ block }) => block),
  );
  const counts = ({ block, section }: { readonly block: number; readonly section: number }): boolean =>
    isOut[section] !== true || speaks.has(block);
  return {
    ...context,
    ...indexPassages(context.passages.filter(counts)),
    claims: context.claims.filter((claim) => counts(claim.evidence)),
  };
}
