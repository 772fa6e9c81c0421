// Findings: a form that narrows them, then one card each with the words it stands on.

import { CONFIDENCES, FINDING_KINDS, PRIORITIES, STATUSES } from '../../../model/finding.ts';
import { count, STATUS_WORDS } from '../../parts/words.ts';
import { changedFindings } from '../../parts/changes.ts';
import type { Report, ReportFinding } from '../../schema.ts';
import { checks, filterForm, option, select } from '../filters.ts';
import { html } from '../markup.ts';
import type { Html } from '../markup.ts';
import { part } from '../page.ts';
import type { Page } from '../page.ts';
import { findingCard } from './finding.ts';

interface Group {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly ReportFinding[];
}

export function findingsPart(page: Page): Html {
  const { report, isOne } = page;
  const open = report.findings.filter(({ suppression }) => suppression === null);
  const groups: readonly Group[] =
    report.kind === 'change'
      ? changeGroups(report)
      : isOne
        ? PRIORITIES.map((priority) => ({
            id: `findings-${priority}`,
            title: `${priority.charAt(0).toUpperCase()}${priority.slice(1)} priority`,
            findings: open.filter((finding) => finding.priority === priority),
          }))
        : report.documents.map(({ id, name }) => ({
            id: `findings-${id}`,
            title: `${id} ${name}`,
            findings: open.filter(({ document }) => document === id),
          }));
  const shown = groups.filter(({ findings }) => findings.length > 0);
  return part(
    'findings',
    'Findings',
    html`${open.length === 0 ? html`<p>No findings.</p>` : findingFilters(page, open)}
      <div id="finding-list">
        ${shown.map(
          ({ id, title, findings }) =>
            html`<section class="group" data-group aria-labelledby="${id}">
              <h3 id="${id}">${title} <span class="n">${count(findings.length, 'finding')}</span></h3>
              ${findings.map((finding) => findingCard(page, finding))}
            </section>`,
        )}
      </div>`,
    open.length,
  );
}

/** Two versions: what came and what went first; what both have is told once, as it stands now. */
function changeGroups(report: Report): readonly Group[] {
  const { fresh, resolved, kept } = changedFindings(report);
  return [
    { id: 'findings-new', title: 'New in the new version', findings: fresh },
    { id: 'findings-resolved', title: 'Resolved, in the old version only', findings: resolved },
    { id: 'findings-kept', title: 'In both versions, as the new one has them', findings: kept },
  ];
}

function findingFilters({ report, isOne }: Page, open: readonly ReportFinding[]): Html {
  const packs = report.rulePacks.filter(({ id }) =>
    open.some(({ rules }) => rules.some((rule) => rule.startsWith(`${id}/`))),
  );
  const kinds = FINDING_KINDS.filter((kind) => open.some((finding) => finding.kind === kind));
  return filterForm('finding-list', 'finding', open.length, [
    isOne
      ? null
      : select(
          'doc',
          'Policy',
          report.documents.map(({ id, name }) => option(id, `${id} ${name}`)),
        ),
    select(
      'pack',
      'Rules',
      packs.map(({ id, label }) => option(id, label)),
    ),
    select(
      'status',
      'Element status',
      STATUSES.map((status) => option(status, STATUS_WORDS[status])),
    ),
    select(
      'kind',
      'Kind',
      kinds.map((kind) => option(kind, kind)),
    ),
    select(
      'confidence',
      'Confidence',
      CONFIDENCES.map((each) => option(each, each)),
    ),
    checks(
      'priority',
      'Priority',
      PRIORITIES.map((priority) => option(priority, priority)),
    ),
  ]);
}
