// Charts of a report: what is easier seen than read. At most five, each with its text beside it.

import { html, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { contradictionChart } from '../charts/contradictions.ts';
import { flowChart } from '../charts/flow.ts';
import { planChart } from '../charts/plans.ts';
import { retentionChart } from '../charts/retention.ts';
import { part } from '../page.ts';
import type { Page } from '../page.ts';

const MOST_MAPS = 3;

export function chartsPart(page: Page): Html {
  const { documents } = page.report;
  const perDocument = documents.slice(0, MOST_MAPS);
  const charts = [
    planChart(page),
    retentionChart(page),
    ...perDocument.map((document) => contradictionChart(page, document)),
    ...perDocument.map(({ id }) => flowChart(page, id)),
  ].filter(({ markup }) => markup !== '');
  return charts.length === 0 ? NOTHING : part('charts', 'Charts', html`${charts}`);
}
