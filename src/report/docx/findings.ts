// Findings in full, by document and priority, each with its passages, what follows, and room for the
// response; then the pairs that were cleared.

import type { Paragraph, Table } from 'docx';
import { crossConflictWords } from '../parts/conflicts.ts';
import { clearedGroups } from '../parts/cleared.ts';
import { placesOf, prosePlace } from '../parts/places.ts';
import { quoteIn, WORD_QUOTE } from '../parts/quote.ts';
import { isToldBySearch } from '../parts/searched.ts';
import { count, ended, STARTING_POINT } from '../parts/words.ts';
import type { ReportFinding, ReportSearch } from '../schema.ts';
import { bullet, heading, table } from './blocks.ts';
import type { Page } from './page.ts';
import { citedAll, labelled, para, pin, pins, run } from './page.ts';
import { responseTable } from './response.ts';

const MOST_QUOTES = 4;
type Part = readonly (Paragraph | Table)[];

export function findingsPart(page: Page): Part {
  const { report } = page;
  return [
    heading(page, 1, 'Findings', 'findings'),
    ...conflictLine(page),
    ...report.documents.flatMap(({ id, name }) => {
      const open = report.findings.filter(
        ({ document, suppression }) => document === id && suppression === null,
      );
      return [
        heading(page, 2, `${id} ${name}, ${count(open.length, 'finding')}`, `findings_${id}`),
        ...open.flatMap((finding) => findingBlock(page, finding)),
      ];
    }),
  ];
}

/** What the new version brought, in full, and what it settled, by title; other findings stand unchanged. */
export function changedFindingsPart(page: Page): Part {
  const { report } = page;
  const of = (ids: readonly string[]): readonly ReportFinding[] =>
    ids.flatMap((id) => report.findings.filter((finding) => finding.id === id));
  const fresh = of(report.versions?.newFindings ?? []);
  const settled = of(report.versions?.resolvedFindings ?? []);
  return [
    heading(page, 1, 'Findings that came and went', 'findings'),
    heading(page, 2, `New, ${count(fresh.length, 'finding')}`, 'findings_new'),
    ...fresh.flatMap((finding) => findingBlock(page, finding)),
    heading(page, 2, `Resolved, ${count(settled.length, 'finding')}`, 'findings_resolved'),
    ...settled.map(({ id, title, evidence }) =>
      bullet(run(`${id}  `, 'PALabel'), run(title), ...pins(page, evidence, 3)),
    ),
  ];
}

/** Whether statements of one document were held against those of another. */
function conflictLine({ report }: Page): readonly Paragraph[] {
  const words = crossConflictWords(report);
  return words === null ? [] : [para('Normal', words)];
}

function findingBlock(page: Page, finding: ReportFinding): Part {
  const { report } = page;
  const verdict = finding.conflict?.verdict ?? 'contradiction';
  const kind = verdict === 'contradiction' ? finding.kind : verdict;
  // what came closest is quoted with the search, not twice
  const own = finding.evidence.filter((id) => finding.search?.closest[0]?.evidence !== id);
  const first = own.slice(0, MOST_QUOTES);
  const more = own.slice(MOST_QUOTES);
  return [
    heading(page, 3, `${finding.id} ${finding.title}`, `finding_${finding.id.replace('-', '_')}`),
    para(
      'PAMeta',
      `${finding.priority} priority, ${kind}, confidence ${finding.confidence}, ${finding.rules.join(', ')}`,
    ),
    ...placesOf(report, first).flatMap((place) => [
      para(
        'Quote',
        run(`“${quoteIn(place, WORD_QUOTE)}”  `),
        pin(page, place),
        run(` ${prosePlace(report, place)}`),
      ),
    ]),
    ...(more.length === 0 ? [] : [para('PAFacts', 'Also', ...pins(page, more, 12))]),
    ...searchLines(page, finding.search),
    ...(finding.requires === null && finding.citations.length === 0
      ? []
      : labelled(
          finding.requires === null ? 'Law' : 'Requires',
          finding.requires === null ? '' : `${ended(finding.requires)} `,
          ...citedAll(page, finding.citations),
        )),
    ...labelled('Decided by', isToldBySearch(finding) ? '' : ended(finding.decidedBy)),
    ...labelled('Matters', ended(finding.matters)),
    ...labelled('Check', finding.check === null ? '' : ended(finding.check)),
    ...labelled('Both hold if', finding.conflict === null ? '' : ended(finding.conflict.bothHoldIf)),
    ...labelled('Suggested', finding.suggested === '' ? '' : `${STARTING_POINT} ${ended(finding.suggested)}`),
    ...responseTable(page),
  ];
}

function searchLines(page: Page, search: ReportSearch | null): readonly Paragraph[] {
  if (search === null) return [];
  const where = search.scope === 'whole document' ? `all ${search.lines} lines` : search.scope;
  const [closest] = search.closest;
  const place = closest === undefined ? undefined : placesOf(page.report, [closest.evidence])[0];
  return [
    ...labelled('Looked for', `${search.concepts.join(', ')}, in ${where}.`),
    ...(closest === undefined || place === undefined
      ? labelled('Closest', 'none')
      : labelled(
          'Closest',
          `“${quoteIn(place, 160)}” It ${ended(closest.why.replace(/^which /, ''))} `,
          pin(page, place),
        )),
  ];
}

export function clearedPart(page: Page): Part {
  const { report } = page;
  const rows = clearedGroups(report).map(({ document, first, others, reason }) => [
    document,
    [run(`“${quoteIn(first, 140)}”  `), pin(page, first)],
    others.flatMap((other, index) => [
      run(index === 0 ? `“${quoteIn(other, 140)}”  ` : ' '),
      pin(page, other),
    ]),
    ended(reason),
  ]);
  return [
    heading(page, 1, 'Checked and cleared', 'cleared'),
    para(
      'Normal',
      `${count(report.summary.pairsCompared, 'pair was', 'pairs were')} compared; ${count(report.summary.cleared, 'pair that looks like a contradiction was', 'pairs that look like contradictions were')} cleared.`,
    ),
    ...table(
      page,
      'Cleared pairs',
      [
        { title: '', share: 0.6 },
        { title: 'Passage', share: 4 },
        { title: 'Against', share: 4 },
        { title: 'Why both hold', share: 4 },
      ],
      rows,
    ),
  ];
}
