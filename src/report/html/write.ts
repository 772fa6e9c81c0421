// Report → one HTML file: no request, no font or script from elsewhere, readable without script, its
// own style and script admitted by their hashes alone.

import { changedFindings } from '../parts/changes.ts';
import { titleOf } from '../parts/title.ts';
import { listed, SHORT_NOTICE } from '../parts/words.ts';
import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { LAYOUT } from './assets/layout.ts';
import { PARTS } from './assets/parts.ts';
import { NO_SOURCE_IN_PRINT, printStyle } from './assets/print.ts';
import { SCRIPT } from './assets/script.ts';
import { TOKENS } from './assets/tokens.ts';
import { framed, topBar } from './frame.ts';
import { html, lean } from './markup.ts';
import type { Html } from './markup.ts';
import { openPage } from './page.ts';
import type { Section } from './page.ts';
import { changesPart, noticePart } from './parts/changes.ts';
import { chartsPart } from './parts/charts.ts';
import { claimsPart } from './parts/claims.ts';
import { clearedPart } from './parts/cleared.ts';
import { conflictsPart } from './parts/conflicts.ts';
import { contents, coverPart } from './parts/cover.ts';
import type { Entry } from './parts/cover.ts';
import { dataBlock } from './parts/data.ts';
import { elementsPart } from './parts/elements.ts';
import { findingsPart } from './parts/findings.ts';
import { recordPart } from './parts/record.ts';
import { scopePart } from './parts/scope.ts';
import { differencesPart, onlyInPart, saysPart, topicsPart } from './parts/topics.ts';
import { summaryPart } from './parts/summary.ts';
import { sourcePane } from './source.ts';

const SHOW_SOURCE = html`<button type="button" id="show" class="show-pane" data-js hidden>
  Show source
</button>`;

/** Of two versions, the findings of the old one that the new one has too are not told twice. */
function toldOnce(report: Report): Report {
  if (report.kind !== 'change') return report;
  const { fresh, resolved, kept } = changedFindings(report);
  const told = new Set([...fresh, ...resolved, ...kept]);
  return { ...report, findings: report.findings.filter((finding) => told.has(finding)) };
}

export function writeHtml(given: Report, options: WriteOptions): string {
  const report = toldOnce(given);
  const page = openPage(report, options);
  const isOne = report.documents.length < 2;
  const parts = [
    ...(report.kind === 'change'
      ? [changesPart(page), noticePart(page), summaryPart(page)]
      : [summaryPart(page), changesPart(page), noticePart(page)]),
    scopePart(page),
    ...(isOne || report.kind === 'change'
      ? [findingsPart(page), clearedPart(page), elementsPart(page), chartsPart(page), saysPart(page)]
      : [
          topicsPart(page),
          differencesPart(page),
          onlyInPart(page),
          conflictsPart(page),
          chartsPart(page),
          elementsPart(page),
          findingsPart(page),
          clearedPart(page),
        ]),
    claimsPart(page),
    recordPart(page),
  ].filter(({ markup }) => markup !== '');
  const entries = entriesOf(report, parts);
  const list = contents(entries);
  const date = report.generatedAt.slice(0, 10);
  const title = `${titleOf(report)}, ${date}`;
  const who =
    report.documents.length > 3
      ? `${report.documents.length} policies`
      : listed(report.documents.map(({ name }) => name));
  const body = html`<a class="skip" href="#findings">Skip to findings</a
    ><a class="skip" href="#source">Skip to source</a>
    ${topBar(who, kindWord(report.kind), date, SHOW_SOURCE)}
    <nav aria-label="Contents">
      <h2>Contents</h2>
      <details id="contents" open>
        <summary>Contents</summary>
        ${list}
      </details>
    </nav>
    <main>
      ${coverPart(page)}
      <div class="contents print-only">${list}</div>
      ${parts}
    </main>
    ${sourcePane(report)}
    <footer>
      <p>${SHORT_NOTICE} ${report.tool.name} ${report.tool.version}, ${date}.</p>
    </footer>`;
  const style =
    TOKENS +
    LAYOUT +
    PARTS +
    printStyle(options.paper, who, SHORT_NOTICE) +
    (options.hasSource ? '' : NO_SOURCE_IN_PRINT);
  return framed({ title, style, script: SCRIPT, body: html`${lean(body)}${dataBlock(report)}` });
}

function kindWord(kind: Report['kind']): string {
  return { audit: 'compliance gaps', comparison: 'comparison', change: 'changes', corpus: 'corpus' }[kind];
}

/** Every part with its count; the findings of several documents one by one. */
function entriesOf(report: Report, parts: readonly Html[]): readonly Entry[] {
  const own = parts.flatMap((each): readonly Entry[] => {
    if (!isSection(each)) return [];
    const entry = { id: each.id, title: each.title, count: each.count };
    return each.id === 'findings' && report.kind === 'comparison' ? [entry, ...perDocument(report)] : [entry];
  });
  return [...own, { id: 'source', title: 'Source text', count: null }];
}

const isSection = (each: Html): each is Section => 'id' in each;

function perDocument(report: Report): readonly Entry[] {
  return report.documents.map(({ id, name }) => ({
    id: `findings-${id}`,
    title: `${id} ${name}`,
    count: report.summary.findings[id]?.total ?? 0,
    isInner: true,
  }));
}
