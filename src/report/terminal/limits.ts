// LIMITS: what was read and what was not, what was assumed, which law as of which day.

import { shownAssumptions } from '../parts/assumptions.ts';
import { placesOf, shortPlaces } from '../parts/places.ts';
import { count, ended, listed, SUGGESTION_NOTICE } from '../parts/words.ts';
import { padEnd } from '../parts/width.ts';
import { hanging, rule } from './screen.ts';
import type { Screen } from './screen.ts';

const COLUMN = 12;

export function limitLines(screen: Screen): readonly string[] {
  const rows: (readonly [string, readonly string[]])[] = [
    ['Read', readWords(screen)],
    ['Missing', missingWords(screen)],
    ['Assumed', assumedWords(screen)],
    ['Laws', lawWords(screen)],
    ['Not checked', notChecked(screen)],
    ['Review', reviewWords(screen)],
    ['Notice', screen.report.notices.map(ended)],
  ];
  const lines = rows.flatMap(([label, sentences]) =>
    sentences.flatMap((sentence, index) =>
      hanging(screen, `  ${padEnd(index === 0 ? label : '', COLUMN)}`, screen.text(sentence)),
    ),
  );
  return [rule(screen), screen.bold('LIMITS'), ...lines];
}

function readWords({ report, ellipsis }: Screen): readonly string[] {
  const { documents } = report;
  const files = documents.length === 1 ? 'the one file' : `the ${documents.length} files`;
  const hashes = documents.map(({ file, sha256 }) => `${file} ${sha256.slice(0, 12)}${ellipsis}`);
  return [`Only ${files}. Nothing was fetched.`, `SHA-256  ${hashes.join('   ')}`];
}

function missingWords({ report }: Screen): readonly string[] {
  return report.documents.flatMap(({ id, references }) => {
    if (references.length === 0) return [];
    const named = references.map(({ name, evidence }) => {
      const places = shortPlaces(placesOf(report, evidence), 4);
      return places === '' ? name : `${name} (${places})`;
    });
    return `${id} relies on documents that were not supplied: ${listed(named)}.`;
  });
}

function assumedWords({ report }: Screen): readonly string[] {
  if (report.assumptions.length === 0) return [];
  const lines = shownAssumptions(report).map(({ id, statement, basis, evidence }) => {
    const places = shortPlaces(placesOf(report, evidence), 3);
    const because =
      basis === 'user'
        ? 'stated with --assume'
        : basis === 'default'
          ? 'nothing in the text settles it'
          : places;
    return `${id}  ${statement.replace(/\.$/, '')}${because === '' ? '' : ` (${because})`}.`;
  });
  return [...lines, 'Change any of these with --assume.'];
}

function lawWords({ report }: Screen): readonly string[] {
  return report.rulePacks
    .filter(({ inForce }) => inForce !== '')
    .map(
      ({ label, source, inForce, reviewed }) =>
        `${label}: ${source}, text in force ${inForce}, last reviewed ${reviewed}.`,
    );
}

function notChecked({ report }: Screen): readonly string[] {
  const found = report.limits.filter(({ kind }) => kind !== 'not-supplied');
  const stated = found.map(({ document, statement, evidence }) => {
    const places = shortPlaces(placesOf(report, evidence), 3);
    return `${document === null ? '' : `${document}: `}${ended(statement)}${places === '' ? '' : ` ${places}`}`;
  });
  return [
    'What the companies do. Live sites and cookie banners. Laws other than those above.',
    SUGGESTION_NOTICE,
    ...stated,
  ];
}

function reviewWords({ report }: Screen): readonly string[] {
  const { total, elements, findings } = report.summary.review;
  if (total === 0) return [];
  const parts = [
    elements > 0 ? `${count(elements, 'element')} marked ?` : '',
    findings.length > 0 ? `${findings.length === 1 ? 'finding' : 'findings'} ${findings.join(' ')}` : '',
  ].filter((part) => part !== '');
  return [`${count(total, 'item')}: ${listed(parts)}.`];
}
