import { expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.ts';
import { quoteIn } from '../../src/report/parts/quote.ts';
import { writeHtml } from '../../src/report/html/write.ts';
import { writeMarkdown } from '../../src/report/markdown/write.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { at, makeAudit, makeFinding, readText, RUN } from './make.ts';

const TEXT = `# Privacy

**Sharing.** We give your *name* to [our couriers](https://couriers.example/list) and to nobody else.
`;

it('shows words of Markdown as a reader sees them and keeps the slice of the file beside them', async () => {
  const document = await readText('privacy.md', TEXT);
  const words = 'your *name* to [our couriers](https://couriers.example/list) and';
  const findings = [
    makeFinding({ id: 'A-01', title: 'Couriers are named', evidence: [at(document, words)] }),
  ];
  const report = buildReport({
    audits: [makeAudit(document, 'Example', { findings })],
    comparison: null,
    run: RUN,
  });
  const [place] = Object.values(report.pinpoints);
  if (place === undefined) throw new Error('the finding has a place');
  expect(place.quote).toBe(words);
  expect(TEXT.slice(place.start, place.end)).toBe(words);
  expect(quoteIn(place)).toBe('your name to our couriers and');
  expect(writeHtml(report, DEFAULT_OPTIONS)).toContain(
    '<blockquote>your name to our couriers and</blockquote>',
  );
  expect(writeMarkdown(report, DEFAULT_OPTIONS)).toContain('> “your name to our couriers and”');
});

it('has no second wording where the file reads as it is written', async () => {
  const document = await readText('privacy.txt', 'We keep *your* name for 30 days.\n');
  const findings = [makeFinding({ id: 'A-01', evidence: [at(document, 'keep *your* name')] })];
  const report = buildReport({
    audits: [makeAudit(document, 'Example', { findings })],
    comparison: null,
    run: RUN,
  });
  expect(Object.values(report.pinpoints).map(({ shown }) => shown)).toEqual([undefined]);
});
