import { describe, expect, it } from 'vitest';
import { knowledge, readPolicy } from './read.ts';

const { checks } = knowledge.contradictions;
const ids = (text: string, file?: string): Promise<readonly string[]> =>
  readPolicy(text, file).then(({ findings }) => findings.flatMap(({ rules }) => rules));

describe('consistency checks keep their own examples', () => {
  const examples = (kind: 'fail' | 'pass') =>
    checks.flatMap(({ id, examples }) => examples[kind].map((text) => ({ id, text })));

  it.each(examples('fail'))('$id reports $text', async ({ id, text }) => {
    expect(await ids(text)).toContain(id);
  });

  it.each(examples('pass'))('$id lets stand $text', async ({ id, text }) => {
    expect(await ids(text)).not.toContain(id);
  });
});

const TABLE = [
  '1) Sale',
  'We may sell personal information (including prompts and files) for advertising.',
  '2) Notice at Collection',
  'Categories we collect → Examples → Purposes → Disclosed to → Sold',
  '- Identifiers → name, email → account, security → vendors → Yes',
  '- Location → IP-based → security → vendors → Yes',
].join('\n');

describe('a notice table against the sale', () => {
  it('names what has no row, no purpose and no buyer', async () => {
    const { findings } = await readPolicy(TABLE, 'policy.txt');
    const found = findings.find(({ rules }) => rules[0] === 'contradictions/notice-table-against-sale');
    expect(found?.decidedBy).toContain('No row covers prompts and files.');
    expect(found?.decidedBy).toContain('no buyer is named');
    expect(found?.evidence[0]?.quote).toContain('sell personal information');
  });

  it('is silent when the rows cover what is sold', async () => {
    const covered = TABLE.replace('(including prompts and files) for advertising', '(including email)');
    expect(await ids(covered, 'policy.txt')).not.toContain('contradictions/notice-table-against-sale');
  });
});

describe('two lists of states', () => {
  const policy = (second: string): string =>
    `# Rights\n\nIf you live in Colorado, Connecticut or Virginia, you may appeal our decision.\n\n# Notices\n\n${second}`;

  it('finds the state that only one list has', async () => {
    const { findings } = await readPolicy(
      policy('If you live in Colorado, Connecticut, Virginia or Utah, you may appeal our decision.'),
    );
    expect(findings.map(({ title }) => title)).toContain('Two lists of states for one right differ: UT');
  });

  it('accepts the same list twice', async () => {
    expect(
      await ids(policy('If you live in Virginia, Connecticut or Colorado, you may appeal our decision.')),
    ).not.toContain('contradictions/lists-of-states');
  });
});

describe('"only" and "by default"', () => {
  it('asks when what is for one plan only is merely off by default for another', async () => {
    const text =
      '# Ads\n\nAdvertising partners receive identifiers of Free Accounts only.\n\n# Paid\n\nWe do not use advertising cookies for Paid Accounts by default.';
    expect(await ids(text)).toContain('contradictions/only-by-default');
  });
});

describe('a promise narrowed', () => {
  const define =
    '# Policy\n\n## Definitions\n\n- Personal Information: information that identifies a person.\n- Paid Account: an account with a subscription.\n\n';

  it('finds data in the summary and personal information in the detail', async () => {
    const text = `${define}## Summary\n\n- Paid Accounts: You own your inputs; no selling of Paid Account data.\n\n## Paid Accounts\n\nWe do not sell Paid Account personal information.`;
    expect(await ids(text)).toContain('contradictions/promise-narrowed');
  });

  it('takes "your data" and "your personal data" for the same promise', async () => {
    expect(
      await ids(
        `${define}## Sale\n\nWe do not sell your data.\n\n## More\n\nWe will never sell your personal data.`,
      ),
    ).not.toContain('contradictions/promise-narrowed');
  });
});
