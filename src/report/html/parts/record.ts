// The run record: versions, options, hashes, counts, and the notices in full.

import { LONG_NOTICE, aboutText } from '../../parts/notices.ts';
import { STANDARD_NOTICE, thousands } from '../../parts/words.ts';
import { html } from '../markup.ts';
import type { Html } from '../markup.ts';
import { part, table } from '../page.ts';
import type { Page } from '../page.ts';

export function recordPart({ report }: Page): Html {
  const { tool, schemaVersion, options, documents, summary } = report;
  const rows: readonly (readonly [string, Html])[] = [
    ['Tool', html`${tool.name} ${tool.version}, report schema ${schemaVersion}`],
    ['Date', html`${report.generatedAt}`],
    ['Options', options.length === 0 ? html`none` : html`<code>${options.join(' ')}</code>`],
    [
      'Rules',
      html`${report.rulePacks.map(({ label }) => label).join(', ')}; ${report.rules.length} rules described in
      the data`,
    ],
    [
      'Counts',
      html`${thousands(report.claims.length)} claims, ${thousands(report.elements.length)} element results,
      ${thousands(report.findings.length)} findings, ${thousands(summary.pairsCompared)} pairs compared`,
    ],
    ...documents.map(({ id, file, sha256, encoding }): readonly [string, Html] => [
      `SHA-256 of ${id}`,
      html`<code class="hash">${sha256}</code> ${file}, ${encoding}`,
    ]),
  ];
  return part(
    'record',
    'Run record and notices',
    html`${table('Run record', ['What', 'Value'], rows, 'plain')}
      <p>${STANDARD_NOTICE}</p>
      ${LONG_NOTICE.map((paragraph) => html`<p>${paragraph}</p>`)}${documents.map((document) => html`<p>${aboutText(document)}</p>`)}`,
  );
}
