// The summary of a corpus → Markdown: the tables of the page, for repositories and step summaries.

import { cell, md } from '../markdown/escape.ts';
import { table } from '../markdown/table.ts';
import { shownQuote } from '../parts/quote.ts';
import { count, SHORT_NOTICE, thousands } from '../parts/words.ts';
import { STATUSES } from '../../model/finding.ts';
import type { CorpusReport } from './model.ts';

const MOST_ELEMENTS = 60;
const MOST_RULES = 40;
const MOST_QUOTE = 160;

export function writeCorpusMarkdown(report: CorpusReport): string {
  const { read, generatedAt, tool } = report;
  const who = count(read.analyzed, 'policy', 'policies');
  const lines = [
    `# What ${who} say`,
    '',
    `${thousands(read.total)} found, ${thousands(read.analyzed)} analyzed, ${thousands(read.skipped)} skipped, ${thousands(read.duplicates)} with the same bytes as another. ${thousands(read.claims)} claims in ${thousands(read.words)} words. Law of ${generatedAt.slice(0, 10)}.`,
    ...section(
      'Skipped',
      table(
        ['Reason', 'Files', 'For example'],
        report.skipped.map(({ reason, count: number, files }) => [
          md(reason),
          thousands(number),
          cell(files[0]?.file ?? ''),
        ]),
      ),
    ),
    ...section(
      'What policies say they do',
      table(
        ['Practice', 'Say they do', 'Say both', 'Say they do not', 'Say nothing'],
        report.practices.map(({ title, yes, both, no, silent }) => [
          md(title),
          ...[yes, both, no, silent].map(thousands),
        ]),
      ),
    ),
    ...section('Required disclosures', elementRows(report)),
    ...section('How long data is kept', retentionRows(report)),
    ...section(
      'Contradictions',
      table(
        ['Kind', 'Policies', 'Findings'],
        report.contradictions.map(({ title, policies, findings }) => [
          md(title),
          thousands(policies),
          thousands(findings),
        ]),
      ),
    ),
    ...report.outliers.flatMap(({ title, rows }) =>
      section(
        title,
        table(
          ['Policy', '', 'Passage', 'File'],
          rows.map(({ name, value, place, file }) => [
            cell(name),
            cell(value),
            place === null ? '' : `“${cell(shownQuote(place.quote, MOST_QUOTE))}” line ${place.line}`,
            cell(file),
          ]),
        ),
      ),
    ),
    ...section(
      'Findings by rule',
      table(
        ['Rule', 'Policies', 'Findings', 'For review', 'Fires on'],
        report.findings
          .slice(0, MOST_RULES)
          .map(({ rule, policies, findings, confidence, note }) => [
            md(rule),
            thousands(policies),
            thousands(findings),
            thousands(confidence.review),
            note ?? '',
          ]),
      ),
    ),
    '',
    `${SHORT_NOTICE} ${tool.name} ${tool.version}. Hash of the input: ${read.inputHash}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : ['', `## ${title}`, '', ...rows];
}

function elementRows({ elements }: CorpusReport): readonly string[] {
  const shown = elements.slice(0, MOST_ELEMENTS);
  const rows = table(
    ['Element', 'Law', '● satisfied', '◐ partial', '○ not found', '? review', '– n/a', 'Applies to'],
    shown.map(({ title, pack, counts, applicable }) => [
      md(title),
      pack,
      ...STATUSES.map((status) => thousands(counts[status])),
      thousands(applicable),
    ]),
  );
  const more = elements.length - shown.length;
  return more > 0 ? [...rows, '', `${count(more, 'more element')} in the JSON and HTML reports.`] : rows;
}

function retentionRows({ retention }: CorpusReport): readonly string[] {
  return table(
    ['Data', ...retention.bins],
    retention.rows.map(({ data, policies }) => [
      data === 'any' ? 'any kind' : data,
      ...policies.map(thousands),
    ]),
  );
}
