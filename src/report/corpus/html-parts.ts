// The parts of a corpus page that are tables and prose.

import { html, NOTHING } from '../html/markup.ts';
import type { Html } from '../html/markup.ts';
import { part, table } from '../html/page.ts';
import type { Section } from '../html/page.ts';
import { shownQuote } from '../parts/quote.ts';
import { STANDARD_NOTICE, thousands } from '../parts/words.ts';
import type { CorpusReport, OutlierRow } from './model.ts';

export function readPart({ read, skipped }: CorpusReport): Section {
  const facts: readonly (readonly [string, number])[] = [
    ['Found', read.total],
    ['Analyzed', read.analyzed],
    ['Skipped', read.skipped],
    ['Same bytes as another', read.duplicates],
    ['Words', read.words],
    ['Claims', read.claims],
  ];
  const rows = skipped.flatMap(({ reason, count: number, files }) =>
    files.map(({ file, message }): readonly string[] => [file, `${reason} (${thousands(number)})`, message]),
  );
  return part(
    'read',
    'What was read',
    html`<div class="tally">
        <dl>
          ${facts.map(
            ([name, number]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${thousands(number)}</dd>
              </div>`,
          )}
        </dl>
      </div>
      ${table('Files that were skipped, with the reason', ['File', 'Reason', 'Message'], rows)}`,
  );
}

export function plansTable({ practices }: CorpusReport): Html {
  const rows = practices.flatMap(({ title, byTier }) =>
    byTier.map(({ tier, yes, no }): readonly string[] => [
      `${title}: ${tier}`,
      thousands(yes),
      thousands(no),
    ]),
  );
  return table(
    'Where a statement is narrowed to a plan',
    ['Practice and plan', 'Policies that say they do', 'Policies that say they do not'],
    rows,
    'numbers',
  );
}

export function outliersPart({ outliers }: CorpusReport): Section {
  const lists = outliers.map(
    ({ title, rows }) =>
      html`<h3>${title}</h3>
        ${table(
          title,
          ['Policy', '', 'Passage', 'File'],
          rows.map((row) => outlierCells(row)),
          'out',
        )}`,
  );
  return part(
    'outliers',
    'What stands out',
    html`<p>Policies at the end of a count, each with the passage. It is no order of good and bad.</p>
      ${lists}`,
  );
}

function outlierCells({ name, file, value, place }: OutlierRow): readonly (string | Html)[] {
  const quote =
    place === null
      ? NOTHING
      : html`<q>${shownQuote(place.quote)}</q> <span class="n">line ${place.line}</span>`;
  return [name, value, quote, file];
}

export function relationsPart({ together, alike }: CorpusReport): Section {
  return part(
    'relations',
    'What comes together',
    html`${table(
      'Findings in the same policies',
      ['Rule', 'And', 'Policies with both', 'With either'],
      together.map(({ rules: [a, b], policies, either }) => [a, b, thousands(policies), thousands(either)]),
      'numbers two',
    )}${table(
      'Groups whose passages are nearly the same',
      ['Policies', 'Files'],
      alike.map((files) => [thousands(files.length), files.slice(0, 8).join(', ')]),
    )}`,
  );
}

export function qualityPart({ findings }: CorpusReport): Section {
  return part(
    'quality',
    'How sure the rules are',
    html`<p>
        A rule that fires on nearly all policies or on nearly none says as much about the rule as about the
        policies.
      </p>
      ${table(
        'Findings by rule',
        ['Rule', 'Title', 'Policies', 'Findings', 'Clear', 'Likely', 'For review', 'Fires on'],
        findings.map(({ rule, title, policies, findings: number, confidence, note }) => [
          rule,
          title,
          thousands(policies),
          thousands(number),
          thousands(confidence.clear),
          thousands(confidence.likely),
          thousands(confidence.review),
          note ?? '',
        ]),
        'numbers two',
      )}`,
    findings.length,
  );
}

export function recordPart({ read, options, packs, tool, generatedAt }: CorpusReport): Section {
  const rows = packs.map(({ title, inForceFrom, lastChecked }) => [title, inForceFrom, lastChecked]);
  return part(
    'record',
    'Record of the run',
    html`<p>
        ${tool.name} ${tool.version}, law of ${generatedAt.slice(0, 10)}. Options:
        ${options.length === 0 ? 'none' : options.join(' ')}. Hash of the input:
        <code>${read.inputHash}</code>.
      </p>
      ${table('Laws', ['Law', 'In force from', 'Last checked'], rows)}
      <p class="note">${STANDARD_NOTICE}</p>`,
  );
}
