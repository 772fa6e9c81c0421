import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/report/html/markup.ts';
import { SCRIPT } from '../../src/report/html/assets/script.ts';
import { writeHtml } from '../../src/report/html/write.ts';
import type { Report } from '../../src/report/schema.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { comparisonReport } from './fixture.ts';
import { hostileReport, HOSTILE_LINES } from './hostile.ts';
import { seed, seedsReport, reportOn } from './seeds.ts';

const write = (report: Report): string => writeHtml(report, DEFAULT_OPTIONS);
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let report: Report;
let page: string;
let audit: Report;

beforeAll(async () => {
  report = await seedsReport();
  page = write(report);
  audit = await reportOn([seed('lumetra.txt')]);
});

describe('markup', () => {
  it('escapes every string and keeps markup made here', () => {
    const name = `"><b>&'${String.fromCodePoint(0x202e)}`;
    const inner = html`<i>${name}</i>`;
    expect(html`<p title="${name}">${inner}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;b&gt;&amp;\'[U+202E]"><i>&quot;&gt;&lt;b&gt;&amp;\'[U+202E]</i></p>',
    );
  });
});

describe('the HTML report as a file', () => {
  it('admits its own style and script by their hashes and nothing else', () => {
    const $ = load(page);
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${sha256($('script:not([type])').text())}`);
    expect(policy).toContain(`style-src ${sha256($('style').text())}`);
    expect($('script:not([type])').length).toBe(1);
    expect($('style').length).toBe(1);
    expect($('[style]').length).toBe(0);
  });

  it('asks nobody for anything: no address outside the page in any attribute', () => {
    const $ = load(page);
    for (const element of $('*').toArray()) {
      for (const [name, value] of Object.entries('attribs' in element ? element.attribs : {})) {
        expect(name.startsWith('on')).toBe(false);
        if (['href', 'src', 'action', 'xlink:href', 'poster', 'srcset'].includes(name))
          expect(value.startsWith('#')).toBe(true);
      }
    }
  });

  it('links citations to official sources when that was asked for, and only those', () => {
    const $ = load(writeHtml(audit, { ...DEFAULT_OPTIONS, linksLaw: true }));
    const outside = $('a[href^="http"]').toArray();
    const sources = new Set(audit.citations.map(({ url }) => url));
    expect(outside.length).toBeGreaterThan(20);
    for (const element of outside) {
      expect(sources.has($(element).attr('href') ?? '')).toBe(true);
      expect($(element).attr('rel')).toBe('noopener noreferrer');
    }
  });

  it('has one anchor for every link, and no id twice', () => {
    for (const text of [page, write(audit)]) {
      const $ = load(text);
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id') ?? '');
      expect(ids.length).toBe(new Set(ids).size);
      const dead = $('a[href^="#"]')
        .toArray()
        .map((element) => ($(element).attr('href') ?? '').slice(1))
        .filter((id) => !ids.includes(id));
      expect([...new Set(dead)]).toEqual([]);
    }
  });

  it('is the same, byte for byte, for the same report', async () => {
    expect(write(JSON.parse(JSON.stringify(report)))).toBe(page);
  });

  it('stays within its budgets for the two seeds', () => {
    expect(SCRIPT.length).toBeLessThan(20_000);
    expect(new TextEncoder().encode(page).length).toBeLessThan(500_000);
  });

  it('holds the results as data that cannot end their element', async () => {
    for (const each of [report, await hostileReport()]) {
      const $ = load(write(each));
      const data: unknown = JSON.parse($('#data').text());
      expect(data).toMatchObject({ kind: each.kind, documents: each.documents.map(({ id }) => ({ id })) });
    }
  });
});

describe('the HTML report as a document', () => {
  it('shows the counts of the summary as rows and cards', () => {
    const $ = load(page);
    const totals = Object.values(report.summary.findings).reduce((sum, { total }) => sum + total, 0);
    expect($('.card').length).toBe(totals);
    expect($('#element-tables tbody tr').length).toBe(
      report.rulePacks.reduce((sum, { elements }) => sum + elements, 0),
    );
    for (const { id } of report.documents)
      expect($(`.card[data-f~="doc:${id}"]`).length).toBe(report.summary.findings[id]?.total);
  });

  it('quotes exactly what stands in the source', () => {
    const $ = load(page);
    for (const document of report.documents) {
      const starts = [0, ...[...document.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      for (const element of $(`#source-${document.id} li`).toArray()) {
        const item = $(element).clone();
        item.find('a,i').remove();
        const start = starts[Number(item.attr('value')) - 1] ?? -1;
        const words = item.text().replace(/U\+[0-9A-F]{4,}/g, '');
        expect(document.text.slice(start, start + words.length)).toBe(words);
      }
    }
  });

  it('leads from each finding to its words and from its words back to it', () => {
    const $ = load(page);
    for (const finding of report.findings.filter(({ suppression }) => suppression === null)) {
      const [key] = [...finding.evidence, ...(finding.search?.closest.map(({ evidence }) => evidence) ?? [])];
      if (key === undefined) continue;
      const place = report.pinpoints[key];
      expect(
        $(
          `#f-${finding.id} a[data-r="${(place?.column ?? 0) - 1}.${(place?.end ?? 0) - (place?.start ?? 0)}"]`,
        ).length,
      ).toBeGreaterThan(0);
      expect($(`#source a[href="#f-${finding.id}"]`).length).toBeGreaterThan(0);
    }
  });

  it('says a search record wherever something was not found', () => {
    const $ = load(page);
    for (const { id, search, suppression } of report.findings) {
      if (search === null || suppression !== null) continue;
      expect($(`#f-${id} .searched`).text()).toContain('Looked for');
      expect($(`#f-${id}`).text()).toMatch(/Closest: /);
    }
  });

  it('outlines itself by headings without a gap', () => {
    for (const text of [page, write(audit)]) {
      const $ = load(text);
      let level = 0;
      for (const element of $('main h1,main h2,main h3,main h4').toArray()) {
        const next = Number(element.tagName.slice(1));
        expect(next - level).toBeLessThanOrEqual(1);
        level = next;
      }
      expect($('h1').length).toBe(1);
    }
  });

  it('draws the charts with a title and the same as a table', () => {
    const $ = load(page);
    expect($('#charts .chart').length).toBeGreaterThan(3);
    for (const element of $('#charts .chart').toArray()) {
      expect($(element).find('figcaption').first().text().length).toBeGreaterThan(10);
      expect($(element).find('table').length).toBeGreaterThan(0);
    }
  });

  it('names the kind of report, the documents and the date in its title', () => {
    expect(load(page)('head title').text()).toBe('Lumio and Lumetra: comparison, 2026-11-22');
    expect(load(write(audit))('head title').text()).toBe('Compliance gap report: Lumetra, 2026-11-22');
  });
});

describe('changes in HTML', () => {
  it('are listed by class with their words before and after', async () => {
    const base = await comparisonReport();
    const [first = '', second = ''] = Object.keys(base.pinpoints);
    const changed: Report = {
      ...base,
      kind: 'change',
      changes: [
        {
          id: 'C-01',
          type: 'retention',
          class: 'less-protective',
          priority: 'high',
          confidence: 'clear',
          title: 'Notice of changes got shorter',
          before: [first],
          after: [second],
          reason: '14 to 7 days',
          redline: [],
        },
        {
          id: 'C-02',
          type: 'text',
          class: 'editorial',
          priority: 'low',
          confidence: 'clear',
          title: 'A comma',
          before: [],
          after: [],
          reason: 'Punctuation',
          redline: [],
        },
      ],
    };
    const $ = load(write(changed));
    expect($('#changes .card').length).toBe(1);
    expect($('#changes').text()).toContain('1 editorial change');
    expect($('#f-C-01').text()).toContain('14 to 7 days');
    expect($('#notice').text()).toContain('Starting point');
  });
});

describe('hostile text in HTML', () => {
  it('is shown as words and makes no element, attribute or address of its own', async () => {
    const text = write(await hostileReport());
    const $ = load(text);
    expect($('script').length).toBe(2);
    expect($('style').length).toBe(1);
    expect($('img,iframe,object,embed,link,base').length).toBe(0);
    expect($('[onerror],[onload],[onclick]').length).toBe(0);
    expect($('#source').text()).toContain('<script>alert(1)</script>');
    for (const element of $('a[href]').toArray()) expect($(element).attr('href')).toMatch(/^#/);
  });

  it('holds no control or direction character', async () => {
    const text = write(await hostileReport());
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/);
    expect(text).toContain('U+202E');
  });

  it('keeps all lines of the source', async () => {
    const $ = load(write(await hostileReport()));
    // and one ordinary paragraph
    expect($('#source-A li').length).toBe(HOSTILE_LINES.length + 1);
  });

  it('cuts a paragraph of a million characters in quotes and keeps it in the source', async () => {
    const long = `We collect your email address. ${'We may share it with partners; '.repeat(32_000)}`;
    const text = write(await reportOn([{ file: 'long.txt', text: `Privacy Policy\n\n${long}\n` }]));
    const $ = load(text);
    for (const element of $('main blockquote').toArray()) expect($(element).text().length).toBeLessThan(1000);
    expect($('#source-A').text().length).toBeGreaterThan(900_000);
  });
});
