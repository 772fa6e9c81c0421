import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.ts';
import { writeJson } from '../../src/report/json.ts';
import { reportJsonSchema, reportSchema } from '../../src/report/schema.ts';
import type { Report } from '../../src/report/schema.ts';
import { auditReport, comparisonReport, firstAudit, makeComparison, secondAudit } from './fixture.ts';
import { at, makeAudit, makeElement, makeFinding, readText, RUN } from './make.ts';

const finding = (report: Report, id: string) => report.findings.find((each) => each.id === id);

describe('the report', () => {
  it('fits its schema, in zod and as the published JSON Schema', async () => {
    const report = await comparisonReport();
    expect(reportSchema.parse(report)).toEqual(report);
    const validate = new Ajv2020({ strict: false }).compile(reportJsonSchema());
    expect(validate(JSON.parse(writeJson(report)))).toBe(true);
  });

  it('cites every passage so that the slice of the text is the quote', async () => {
    const report = await comparisonReport();
    const texts = new Map(report.documents.map(({ id, text }) => [id, text]));
    for (const { document, start, end, quote } of Object.values(report.pinpoints)) {
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
    }
  });

  it('refers only to places that are in its table, and only to letters of its documents', async () => {
    const report = await comparisonReport();
    const used = [...JSON.stringify(report).matchAll(/"(p\d+)"[,\]}]/g)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(20);
    for (const id of used) expect(report.pinpoints).toHaveProperty(id);
  });

  it('letters the documents in the order given', async () => {
    const [a, b] = [await firstAudit(), await secondAudit()];
    const report = buildReport({ audits: [b, a], comparison: null, run: RUN });
    expect(report.documents.map(({ id, name }) => `${id} ${name}`)).toEqual(['A Lumetra', 'B Lumio']);
  });

  it('numbers findings by priority, then position, per document; accepted ones last', async () => {
    const report = await comparisonReport();
    expect(finding(report, 'A-01')?.title).toContain('Last updated');
    expect(finding(report, 'B-01')?.title).toContain('placeholder');
    expect(finding(report, 'B-02')?.kind).toBe('contradiction');
    expect(finding(report, 'B-04')?.suppression?.kind).toBe('accepted');
  });

  it('counts what its rows hold', async () => {
    const report = await comparisonReport();
    for (const { id } of report.documents) {
      const open = report.findings.filter((each) => each.document === id && each.suppression === null);
      const counts = report.summary.findings[id];
      expect(counts?.total).toBe(open.length);
      expect(counts?.high).toBe(open.filter(({ priority }) => priority === 'high').length);
      for (const pack of report.rulePacks) {
        const rows = report.elements.filter((each) => each.document === id && each.pack === pack.id);
        const total = Object.values(report.summary.elements[id]?.[pack.id] ?? {}).reduce(
          (sum, n) => sum + n,
          0,
        );
        expect(total).toBe(rows.length);
      }
    }
    expect(report.summary.topics.total).toBe(report.topics.length);
    expect(report.summary.cleared).toBe(report.cleared.length);
  });

  it('counts what needs a person: elements at review and findings at review that add to them', async () => {
    const { summary } = await comparisonReport();
    expect(summary.review).toEqual({ total: 3, elements: 2, findings: ['A-03'] });
  });

  it('takes the first findings to fix from all documents in turn, at most five', async () => {
    const { summary } = await comparisonReport();
    expect(summary.fixFirst).toEqual(['A-01', 'A-02', 'B-01', 'B-02', 'A-03']);
  });

  it('says in sentences what the counts say', async () => {
    const { summary } = await auditReport();
    expect(summary.sentences['A']).toContain('Of 2 CPRA elements, 1 is satisfied and 1 was not found.');
    expect(summary.sentences['A']).toContain('None of 1 COPPA element applies on the stated assumptions.');
    expect(summary.sentences['A']).toContain(
      '1 tension or mismatch was found; 1 pair that looks like one was cleared.',
    );
  });

  it('links an element to the findings that stand on it', async () => {
    const { elements } = await comparisonReport();
    expect(
      elements.find(({ element, document }) => element === 'cpra/policy-date' && document === 'A')?.findings,
    ).toEqual(['A-01']);
  });

  it('remarks when rules were last reviewed long before the run', async () => {
    const packs = RUN.packs.map((pack) => ({ ...pack, lastChecked: '2026-01-15' }));
    const report = buildReport({ audits: [await firstAudit()], comparison: null, run: { ...RUN, packs } });
    expect(report.limits.map(({ statement }) => statement)).toContain(
      'Rules for CPRA were last reviewed on 2026-01-15. Check for later amendments.',
    );
  });

  it('tells two documents of the same name apart by their files', async () => {
    const audit = await firstAudit();
    const other = { ...audit, document: { ...audit.document, file: 'old/lumio.txt' } };
    const report = buildReport({ audits: [audit, other], comparison: null, run: RUN });
    expect(report.documents.map(({ name }) => name)).toEqual(['Lumio (lumio.txt)', 'Lumio (old/lumio.txt)']);
  });

  it('gives the same bytes for the same input', async () => {
    expect(writeJson(await comparisonReport()).replaceAll(/v1:\d+/g, '')).toBe(
      writeJson(await comparisonReport()).replaceAll(/v1:\d+/g, ''),
    );
  });

  it('keeps a finding without any passage', async () => {
    const document = await readText('a.txt', 'Nothing here.');
    const report = buildReport({
      audits: [
        makeAudit(document, 'A', {
          elements: [
            makeElement({
              status: 'missing',
              search: { concepts: ['x'], scope: 'whole document', lines: 1, closest: [] },
            }),
          ],
          findings: [
            makeFinding({ search: { concepts: ['x'], scope: 'whole document', lines: 1, closest: [] } }),
          ],
        }),
      ],
      comparison: null,
      run: RUN,
    });
    expect(report.findings[0]?.evidence).toEqual([]);
    expect(report.findings[0]?.search?.concepts).toEqual(['x']);
  });

  it('carries the comparison over with letters and places', async () => {
    const [a, b] = [await firstAudit(), await secondAudit()];
    const report = buildReport({
      audits: [a, b],
      comparison: makeComparison(a.document, b.document),
      run: RUN,
    });
    expect(report.topics[0]?.ranked).toBe('A');
    expect(report.topics[0]?.byTier).toEqual([
      { tier: 'free', ranked: 'A' },
      { tier: 'paid', ranked: '=' },
    ]);
    const [cell] = report.topics[0]?.cells ?? [];
    expect(report.pinpoints[cell?.evidence[0] ?? '']?.line).toBe(at(a.document, 'We will never sell').line);
  });
});
