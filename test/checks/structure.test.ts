import { describe, expect, it } from 'vitest';
import { readClaims, readDocument } from '../../src/audit.ts';
import { openContext } from '../../src/checks/context.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { narrowed } from '../../src/checks/structure.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { expressionSchema } from '../../src/rules/expression.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();

async function open(text: string) {
  const document = await readDocument({ file: 'a.md', bytes: new TextEncoder().encode(text) }, knowledge);
  return openContext(document, readClaims(document, { knowledge, tagger }), knowledge);
}

/** The passages that show it, or null if it does not hold. */
async function shown(expression: unknown, text: string): Promise<readonly string[] | null> {
  const context = await open(text);
  const { holds, evidence } = evaluate(expressionSchema.parse(expression), context);
  return holds ? evidence.map(({ start, end }) => context.document.source.slice(start, end)) : null;
}

describe('conditions on the form of a document', () => {
  const table =
    '| What we do | Legal basis |\n|---|---|\n| Ship orders | Contract |\n| Send news | Consent |\n';

  it('reads the rows of a table by the headers of its columns', async () => {
    const expression = { columns: [['purpose-column'], ['basis-column']], atLeast: 2 };
    expect(await shown(expression, table)).toHaveLength(2);
    expect(await shown(expression, table.replace('Legal basis', 'Example'))).toBeNull();
  });

  it('looks beside a passage: in its paragraph or its row, not in the next one', async () => {
    const expression = { cue: 'email-address', beside: 'phone-number' };
    expect(await shown(expression, 'Write to a@b.example. Or call +49 40 555 0199.')).toHaveLength(1);
    expect(await shown(expression, 'Write to a@b.example.\n\nOr call +49 40 555 0199.')).toBeNull();
  });

  it('looks nearby: in the section and its headings', async () => {
    const expression = { cue: 'email-address', nearby: 'phone-number' };
    expect(
      await shown(expression, '# Contact\n\nWrite to a@b.example.\n\nCall +49 40 555 0199.'),
    ).toHaveLength(1);
    expect(
      await shown(expression, '# Contact\n\nWrite to a@b.example.\n\n# Press\n\nCall +49 40 555 0199.'),
    ).toBeNull();
  });

  it('counts passages and different values', async () => {
    const mails = { cue: 'email-address', atLeast: 2 };
    expect(await shown(mails, 'Write to a@b.example.')).toBeNull();
    expect(await shown(mails, 'Write to a@b.example.\n\nOr to c@d.example.')).toHaveLength(2);
    const rights = { claim: { practice: 'grant' }, distinct: 'right', atLeast: 2 };
    const twice = 'You have the right to erase your data. You have the right to erasure.';
    expect(await shown(rights, twice)).toBeNull();
    expect(await shown(rights, `${twice} You have the right to data portability.`)).not.toBeNull();
  });

  it('measures sentences, and says nothing of a short text', async () => {
    const short = { sentences: { averageWordsAtMost: 10 } };
    const long = `${'We keep the books and the records and the personal notes of all that we do for you. '.repeat(6)}`;
    expect(await shown(short, 'We sell tea. '.repeat(6))).toEqual([]);
    expect(await shown(short, 'We sell tea.')).toBeNull();
    expect(await shown(short, long)).toBeNull();
  });

  it('leaves out sections that a rule does not look at', async () => {
    const text =
      '# Rights\n\nYou may write to us.\n\n# California residents\n\nYou have the right to erasure.\n\n# California and the EEA\n\nYou have the right to data portability.';
    const context = narrowed({ notUnder: ['us-only-section'], unlessUnder: ['gdpr-law'] }, await open(text));
    expect(context.claims.flatMap(({ right }) => right?.kind ?? [])).toEqual(['portability']);
  });
});
