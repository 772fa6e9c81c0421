// REQUIRED DISCLOSURES: counts by status, law and document. Two documents stand side by side where
// there is room; more, or a narrow screen, give one row a document and one column a law.

import type { Status } from '../../model/finding.ts';
import { STATUSES } from '../../model/finding.ts';
import { clip, displayWidth, padEnd, padStart } from '../parts/width.ts';
import { count, STATUS_WORDS } from '../parts/words.ts';
import type { Report } from '../schema.ts';
import type { Screen } from './screen.ts';
import { columnsOf } from './columns.ts';

type Pack = Report['rulePacks'][number];

const WIDE_ENOUGH = 90;

export function disclosureLines(screen: Screen): readonly string[] {
  const { report, bold, shape, width } = screen;
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  if (packs.length === 0) return [];
  const key = STATUSES.map((status) => `${shape(status)} ${STATUS_WORDS[status].toLowerCase()}`).join('   ');
  const title = 'REQUIRED DISCLOSURES';
  const head =
    title.length + 4 + displayWidth(key) <= width
      ? [`${bold(title)}    ${key}`]
      : [bold(title), `  ${key.replaceAll('   ', '  ')}`];
  const isWide = width >= WIDE_ENOUGH && report.documents.length <= 2;
  return [...head, ...(isWide ? sideBySide(screen, packs) : rowPerDocument(screen, packs))];
}

function countsOf(
  report: Report,
  document: string,
  pack: string,
): Readonly<Record<Status, number>> | undefined {
  return report.summary.elements[document]?.[pack];
}

/** "● 13   ◐ 10   ○ 1   ? 0   – 0", numbers aligned; a law of which nothing applies is one mark. */
function written(screen: Screen, document: string, pack: string): string {
  const counts = countsOf(screen.report, document, pack);
  if (counts === undefined) return '';
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
  if (counts['not-applicable'] === total)
    return `${screen.shape('not-applicable')} ${padStart(String(total), 2)}  none applies, see LIMITS`;
  return STATUSES.map((status) => `${screen.shape(status)} ${padStart(String(counts[status]), 2)}`).join(
    '  ',
  );
}

function sideBySide(screen: Screen, packs: readonly Pack[]): readonly string[] {
  const { report, letter, width } = screen;
  const labels = packs.map(
    (pack) =>
      `${pack.label.padEnd(6)} ${padStart(String(pack.elements), 2)} ${pack.elements === 1 ? 'element ' : 'elements'}`,
  );
  const left = Math.max(...labels.map(displayWidth)) + 6;
  const column = Math.floor((width - left) / report.documents.length);
  const names = report.documents.map(({ id, name }, index) => {
    const words = clip(`${id} ${screen.text(name)}`, column - 2, screen.ellipsis);
    return letter(id, index === report.documents.length - 1 ? words : padEnd(words, column));
  });
  const rows = packs.map((pack, index) => {
    const cells = report.documents.map(({ id }) =>
      padEnd(clip(written(screen, id, pack.id), column - 1, screen.ellipsis), column),
    );
    return `  ${padEnd(labels[index] ?? '', left - 2)}${cells.join('')}`.trimEnd();
  });
  return report.documents.length === 1 ? rows : [(' '.repeat(left) + names.join('')).trimEnd(), ...rows];
}

const MOST_ROWS = 8;
const NUMBER = 4;

function rowPerDocument(screen: Screen, packs: readonly Pack[]): readonly string[] {
  const { report, letter, shape, ellipsis } = screen;
  const shown = report.documents.slice(0, MOST_ROWS);
  const name = 18;
  const block = STATUSES.length * NUMBER + 3;
  const lines: string[] = [];
  for (const group of columnsOf(packs, Math.max(1, Math.floor((screen.width - name) / block)))) {
    lines.push(
      ' '.repeat(name) +
        group
          .map((pack) => padEnd(count(pack.elements, `${pack.label} element`), block))
          .join('')
          .trimEnd(),
    );
    lines.push(
      ' '.repeat(name) +
        group
          .map(() =>
            padEnd(STATUSES.map((status) => padStart(shape(status), NUMBER - 1) + ' ').join(''), block),
          )
          .join('')
          .trimEnd(),
    );
    for (const { id, name: words } of shown) {
      const cells = group.map((pack) => {
        const counts = countsOf(report, id, pack.id);
        return padEnd(
          STATUSES.map((status) => `${padStart(String(counts?.[status] ?? 0), NUMBER - 1)} `).join(''),
          block,
        );
      });
      const head = padEnd(clip(`${id.padEnd(2)} ${screen.text(words)}`, name - 3, ellipsis), name - 2);
      lines.push(`  ${letter(id, head)}${cells.join('').trimEnd()}`);
    }
  }
  const more = report.documents.length - shown.length;
  return more > 0 ? [...lines, `  and ${count(more, 'more policy', 'more policies')}`] : lines;
}
