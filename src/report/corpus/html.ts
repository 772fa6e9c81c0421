// The summary of a corpus → one HTML file, in the form of the other reports: no request, readable without script.

import { STATUSES } from '../../model/finding.ts';
import { LAYOUT } from '../html/assets/layout.ts';
import { PARTS } from '../html/assets/parts.ts';
import { printStyle } from '../html/assets/print.ts';
import { TOKENS } from '../html/assets/tokens.ts';
import { framed, topBar } from '../html/frame.ts';
import { html, NOTHING } from '../html/markup.ts';
import { part, scrolling } from '../html/page.ts';
import type { Section } from '../html/page.ts';
import { count, SHORT_NOTICE, STATUS_WORDS, thousands } from '../parts/words.ts';
import { CORPUS_SCRIPT, CORPUS_STYLE } from './assets.ts';
import { contradictionChart, PATTERNS, practiceChart, retentionHistogram, statusBar } from './charts.ts';
import { heatData, heatMap } from './heat.ts';
import { outliersPart, plansTable, qualityPart, readPart, recordPart, relationsPart } from './html-parts.ts';
import type { CorpusReport } from './model.ts';

const BAR = 260;

export function writeCorpusHtml(report: CorpusReport): string {
  const { read, generatedAt, tool } = report;
  const date = generatedAt.slice(0, 10);
  const who = count(read.analyzed, 'policy', 'policies');
  const parts = [
    readPart(report),
    part('practices', 'What policies say they do', html`${practiceChart(report)}${plansTable(report)}`),
    elementsPart(report),
    part('map', 'Policies by elements', heatMap(report)),
    part('retention', 'How long data is kept', retentionHistogram(report)),
    part(
      'contradictions',
      'Contradictions',
      contradictionChart(report),
      report.contradictions.reduce((sum, { findings }) => sum + findings, 0),
    ),
    outliersPart(report),
    relationsPart(report),
    qualityPart(report),
    recordPart(report),
  ];
  const entries = parts.map(
    ({ id, title, count: number }) =>
      html`<li>
        <a href="#${id}"
          >${title}${number === null ? NOTHING : html` <span class="n">${thousands(number)}</span>`}</a
        >
      </li>`,
  );
  const body = html`<a class="skip" href="#practices">Skip to results</a>
    ${topBar(who, 'corpus', date)}
    <nav aria-label="Contents">
      <h2>Contents</h2>
      <details open>
        <summary>Contents</summary>
        <ul>
          ${entries}
        </ul>
      </details>
    </nav>
    <main>
      ${PATTERNS}
      <p class="kind">Corpus</p>
      <h1>What ${who} say</h1>
      ${parts}
    </main>
    <footer>
      <p>${SHORT_NOTICE} ${tool.name} ${tool.version}, ${date}.</p>
    </footer>`;
  const style = TOKENS + LAYOUT + PARTS + CORPUS_STYLE + printStyle('a4', who, SHORT_NOTICE);
  return framed({
    title: `What ${who} say, ${date}`,
    style,
    script: CORPUS_SCRIPT,
    body: html`${body}${heatData(report)}`,
  });
}

function elementsPart({ elements, packs, read }: CorpusReport): Section {
  const present = new Set(elements.map(({ pack }) => pack));
  const rows = elements.map(
    ({ title, pack, counts, applicable }) =>
      html`<tr data-pack="${pack}">
        <th scope="row">${title} <span class="n">${pack}</span></th>
        <td>${statusBar(counts, BAR)}</td>
        ${STATUSES.map((status) => html`<td class="numbers">${thousands(counts[status])}</td>`)}
        <td class="numbers">${thousands(applicable)}</td>
      </tr>`,
  );
  const content = html`<p>
      For each element, the policies that state it, state a part, do not state it, need review, or to which it
      does not apply. Of ${thousands(read.analyzed)} analyzed; the last column counts those it applies to.
    </p>
    <div class="filter" data-js hidden>
      <fieldset>
        <legend>Elements</legend>
        <label
          >Law
          <select id="pack">
            <option value="">All</option>
            ${packs
              .filter(({ id }) => present.has(id))
              .map(({ id, title }) => html`<option value="${id}">${title}</option>`)}
          </select></label
        ><label class="search">Words <input type="search" id="find" /></label>
      </fieldset>
      <p class="shown" id="shown" aria-live="polite"></p>
    </div>
    ${scrolling(
      'Elements',
      html`<table id="elements-table">
        <caption>
          Elements by share not found
        </caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col">Distribution</th>
            ${STATUSES.map((status) => html`<th scope="col" class="numbers">${STATUS_WORDS[status]}</th>`)}
            <th scope="col" class="numbers">Applies to</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )}`;
  return part('elements', 'Required disclosures', content, elements.length);
}
