import { mkdtemp, readFile, rm, writeFile, mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyAudit, REPOSITORY } from './fake-io.ts';

const SEEDS = ['corpus/lumio.txt', 'corpus/lumetra.txt'];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'policy-audit-read-'));
  for (const name of ['lumio.txt', 'lumetra.txt']) {
    await writeFile(path.join(folder, name), await readFile(path.join(REPOSITORY, 'corpus', name)));
  }
  await writeFile(path.join(folder, 'empty.txt'), '');
  await writeFile(
    path.join(folder, 'noise.txt'),
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 32),
  );
  await mkdir(path.join(folder, 'nothing'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('reading two policies', () => {
  it('shows the comparison on the first screen and exits 0', async () => {
    const { code, out, err } = await policyAudit(SEEDS);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const head of ['MAIN DIFFERENCE', 'FIX FIRST', 'REQUIRED DISCLOSURES', 'TOPIC BY TOPIC', 'LIMITS']) {
      expect(out).toContain(head);
    }
  });

  it('cites the provision of each element, whatever its label ends with', async () => {
    const { out } = await policyAudit(SEEDS.slice(0, 1));
    const cites = (title: string): string =>
      out.split('\n').find((line) => line.startsWith(`  ${title}`)) ?? `no element "${title}"`;
    expect(cites('The language of the audience')).toMatch(/ 12\(1\)$/);
    expect(cites('A safe harbor program by its name')).toMatch(/ 312\.11\(d\)\(4\), \(h\)$/);
    expect(cites('Biometric identifiers of children')).toMatch(/ 312\.2 "personal…$/);
    expect(cites('Consent of a school')).toMatch(/ FAQ N$/);
  });

  it('finds what counsel must see, each at its line', async () => {
    const { out } = await policyAudit([...SEEDS, '-f', 'compact']);
    const lines = out.split('\n');
    const has = (file: string, line: number, words: RegExp): boolean =>
      lines.some((text) => text.startsWith(`corpus/${file}:${line}:`) && words.test(text));
    expect(has('lumio.txt', 2, /cpra\/policy-date/)).toBe(true);
    expect(has('lumetra.txt', 65, /cpra\/opt-out-(notice-or-)?link/)).toBe(true);
    expect(has('lumetra.txt', 10, /notice-table-against-sale/)).toBe(true);
    expect(has('lumetra.txt', 98, /non-discrimination|non-retaliation/)).toBe(true);
    expect(has('lumetra.txt', 119, /drafting-mark/)).toBe(true);
    expect(lines.some((text) => /lumetra\.txt:(?:100|126):.*contradictions\/collection/.test(text))).toBe(
      true,
    );
    expect(lines.some((text) => /lumetra\.txt:(?:77|83):.*contradictions\/retention/.test(text))).toBe(true);
  });

  it('calls no difference between unrelated companies a conflict', async () => {
    const { out } = await policyAudit([...SEEDS, '-f', 'json']);
    const report: { findings: { kind: string }[] } = JSON.parse(out);
    expect(report.findings.length).toBeGreaterThan(20);
    expect(report.findings.filter(({ kind }) => kind === 'conflict')).toEqual([]);
  });

  it('gives the same bytes from another folder', async () => {
    const here = await policyAudit(['lumio.txt', 'lumetra.txt'], { cwd: path.join(REPOSITORY, 'corpus') });
    const there = await policyAudit(['lumio.txt', 'lumetra.txt'], { cwd: folder });
    expect(there.out).toBe(here.out);
  });

  it('finds the same in a text with Windows line ends, with places in the file as given', async () => {
    const text = await readFile(path.join(folder, 'lumetra.txt'), 'utf8');
    const windows = text.replaceAll('\n', '\r\n');
    await mkdir(path.join(folder, 'crlf'), { recursive: true });
    await writeFile(path.join(folder, 'crlf/lumetra.txt'), windows);
    const read = async (cwd: string) => {
      const { out } = await policyAudit(['lumetra.txt', '-f', 'json'], { cwd });
      const report: {
        findings: { title: string; fingerprint: string }[];
        pinpoints: Record<string, { start: number; end: number; line: number; quote: string }>;
      } = JSON.parse(out);
      return report;
    };
    const [unix, dos] = [await read(folder), await read(path.join(folder, 'crlf'))];
    expect(dos.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      unix.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(Object.values(dos.pinpoints).map(({ line }) => line)).toEqual(
      Object.values(unix.pinpoints).map(({ line }) => line),
    );
    for (const { start, end, quote } of Object.values(dos.pinpoints))
      expect(windows.slice(start, end)).toBe(quote);
  });

  it('writes the reports asked for, whole', async () => {
    const { code } = await policyAudit(
      ['lumio.txt', '-o', 'out/report.md', '-f', 'json=out/report.json', '-q'],
      {
        cwd: folder,
      },
    );
    expect(code).toBe(0);
    expect(await readFile(path.join(folder, 'out/report.md'), 'utf8')).toMatch(/^# /);
    expect(JSON.parse(await readFile(path.join(folder, 'out/report.json'), 'utf8')).kind).toBe('audit');
    expect((await readdir(path.join(folder, 'out'))).toSorted()).toEqual(['report.json', 'report.md']);
  });

  it('reads standard input under the name given', async () => {
    const { code, out } = await policyAudit(['-', '--stdin-filename', 'p.md', '-f', 'compact'], {
      stdin: '# Privacy\n\nLast updated:\n\nWe collect your email address.\n',
    });
    expect(code).toBe(0);
    expect(out).toContain('p.md:3:');
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['lumoi.txt'], 'policy-audit: no such file: "lumoi.txt"\n  Did you mean "lumio.txt"?\n'],
    [['nothing'], 'no policies in the folder "nothing"'],
    [['empty.txt'], 'policy-audit: empty.txt is empty\n'],
    [['noise.txt'], 'noise.txt'],
    [
      ['lumio.txt', '--fromat', 'json'],
      "policy-audit: unknown option '--fromat'\n  Did you mean --format?\n",
    ],
    [['lumio.txt', '--only', 'cpra/right-to-knw'], 'Did you mean "cpra/right-to-know"?'],
    [['lumio.txt', '--assume', 'sels=no'], 'Did you mean "sells"?'],
    [['lumio.txt', '-f', 'markdwon'], 'Did you mean "markdown"?'],
    [['lumio.txt', '-o', 'report.xyz'], 'cannot tell the format of "report.xyz"'],
    [['lumio.txt', '--now', 'tomorrow'], '--now is "tomorrow"'],
    [[], 'no policy given'],
  ];
  it.each(cases)('%j: one clear message, exit 2', async (args, message) => {
    const { code, out, err } = await policyAudit(args, { cwd: folder });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('still reports the other files, and says which was not read', async () => {
    const { code, out, err } = await policyAudit(['lumio.txt', 'empty.txt', 'gone.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('empty.txt is empty');
    expect(err).toContain('no such file: "gone.txt"');
    expect(out).toContain('A-01');
    expect(out).toContain('Exit 2');
  });

  it('names file, line and column of a wrong key in a rule file', async () => {
    await writeFile(path.join(folder, 'rule.yaml'), 'title: Own rule\nprioirty: high\n');
    const { code, err } = await policyAudit(['lumio.txt', '--rules', 'rule.yaml'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/rule\.yaml:\d+:\d+: /);
  });
});

describe('--trace', () => {
  const DOCUMENT = 'traced.md';
  beforeAll(() =>
    writeFile(
      path.join(folder, DOCUMENT),
      [
        '# Privacy Policy',
        '## Sharing',
        'We never sell your personal information.',
        '## Partners',
        'We sell your email address to data brokers.',
        '## Free plan',
        'We use your messages on the Free plan for advertising.',
        '## Paid plan',
        'We do not use your messages on the Paid plan for advertising.',
      ].join('\n\n'),
    ),
  );

  it('tells how a contradiction was decided: both statements, every dimension, the row and when it applies', async () => {
    const { code, out } = await policyAudit([DOCUMENT, '--trace', '--only', 'contradictions'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    const path = out.replaceAll(/\s+/g, ' ');
    expect(path).toContain('Path N: denied sell; data personal ("your personal information")');
    expect(path).toContain('B: affirmed sell;');
    expect(path).toMatch(/scope: B is the same \(EQ: [^)]*\)/);
    expect(path).toMatch(/data: B is inside N \(SUB: [^)]*\)/);
    expect(path).toMatch(/row D1: contradiction, contained\. The second passage lies inside/);
  });

  it('tells it for cleared pairs too, and for none without the flag', async () => {
    const { out } = await policyAudit([DOCUMENT, '--trace', '--only', 'contradictions'], { cwd: folder });
    const cleared = (out.split('CHECKED AND CLEARED')[1] ?? '').replaceAll(/\s+/g, ' ');
    expect(cleared).toMatch(
      /Path N: denied use;.* scope: B is apart from N \(DIS: plan:.*row D2: compatible/,
    );
    const plain = await policyAudit([DOCUMENT, '--only', 'contradictions'], { cwd: folder });
    expect(plain.out).not.toContain('row D');
  });
});
