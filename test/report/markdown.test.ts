import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/report/markdown/escape.ts';
import { writeMarkdown } from '../../src/report/markdown/write.ts';
import type { Report } from '../../src/report/schema.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { auditReport, comparisonReport } from './fixture.ts';
import { hostileReport, HOSTILE_LINES } from './hostile.ts';

const write = (report: Report): string => writeMarkdown(report, DEFAULT_OPTIONS);

function parse(text: string): Root {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .parse(text);
}

function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

const headings = (text: string): readonly string[] => text.split('\n').filter((line) => /^##? /.test(line));

describe('the Markdown report', () => {
  it('is a gap report for one policy, in the order of its parts', async () => {
    const text = write(await auditReport());
    expect(headings(text)).toEqual([
      '# Compliance gap report: Lumio',
      '## Summary',
      '## Scope, laws and assumptions',
      '## Findings',
      '## Checked and cleared',
      '## Elements: CPRA',
      '## Elements: GDPR',
      '## Elements: COPPA',
    ]);
  });

  it('is a comparison for several, topics before elements before findings', async () => {
    const text = write(await comparisonReport());
    expect(headings(text)).toEqual([
      '# Lumio and Lumetra: comparison',
      '## Summary',
      '## Scope, laws and assumptions',
      '## Topics',
      '## Differences',
      '## Only in one policy',
      '## Elements: CPRA',
      '## Elements: GDPR',
      '## Elements: COPPA',
      '## Findings',
      '## Checked and cleared',
    ]);
  });

  it('tells an assumption of several policies once, with what each is taken for', async () => {
    const text = write(await comparisonReport());
    const rows = text.split('\n').filter((line) => line.startsWith('| GDPR applies to the company.'));
    expect(text).toContain('| Assumption | A Lumio | B Lumetra | If wrong |');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('A1 holds, the text [A:57]');
  });

  it('begins one level lower when it is put inside another page', async () => {
    const text = writeMarkdown(await auditReport(), { ...DEFAULT_OPTIONS, isEmbedded: true });
    expect(text.startsWith('## Compliance gap report')).toBe(true);
  });

  it('links pinpoints to lines', async () => {
    expect(write(await comparisonReport())).toContain('[B:65](lumetra.txt#L65)');
  });

  it('lists every finding and every element', async () => {
    const report = await comparisonReport();
    const text = write(report);
    for (const { id, suppression } of report.findings)
      expect(text.includes(`**${id} `)).toBe(suppression === null);
    const rows = text
      .split('\n')
      .filter((line) =>
        /^\| (Right to know|Date last updated|Legal basis|Data protection officer|Operators) /.test(line),
      );
    expect(rows.length).toBe(5);
  });
});

describe('hostile text in Markdown', () => {
  it('opens no tag, no link, no image, no code of its own', async () => {
    const text = write(await hostileReport());
    const nodes = all(parse(text));
    expect(
      nodes.filter(({ type }) => type === 'html').map((node) => ('value' in node ? node.value : '')),
    ).toEqual(nodes.filter(({ type }) => type === 'html').map(() => '<br>'));
    for (const node of nodes) {
      if (node.type === 'link') expect(node.url).toMatch(/^other\.md\?plain=1#L\d+(-L\d+)?$/);
      expect(['image', 'imageReference', 'linkReference', 'definition', 'code']).not.toContain(node.type);
      if (node.type === 'inlineCode') expect(node.value).toMatch(/^[\w/.-]+$/);
      if (node.type === 'strong' || node.type === 'emphasis')
        expect(JSON.stringify(node)).not.toContain('bold');
    }
  });

  it('mentions nobody, links no issue and no address', async () => {
    const text = write(await hostileReport());
    expect(text).not.toMatch(/@\w/);
    expect(text).not.toMatch(/(^|[\s(])#\d/m);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/^\s*::/m);
  });

  it('keeps every table whole: as many cells in each row as in its head', async () => {
    for (const report of [await hostileReport(), await comparisonReport()]) {
      for (const node of all(parse(write(report)))) {
        if (node.type !== 'table') continue;
        const [head] = node.children;
        for (const row of node.children) expect(row.children.length).toBe(head?.children.length);
      }
    }
  });

  it('shows the words as they are', () => {
    const shown = (raw: string): string => {
      const [paragraph] = parse(md(raw)).children;
      return paragraph === undefined
        ? ''
        : all(paragraph)
            .flatMap((node) => (node.type === 'text' ? node.value : []))
            .join('');
    };
    for (const line of HOSTILE_LINES.filter((each) => !/[\p{Cc}\p{Cf}]/u.test(each))) {
      expect(shown(line)).toBe(
        line.replace(/[\s]+/g, ' ').replace('\u00A0', ' ').trim() === '' ? '' : shown(line),
      );
      expect(shown(line).replace(/\s+/g, ' ')).toBe(line.replace(/\s+/g, ' ').trim());
    }
  });
});
