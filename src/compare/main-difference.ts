// The main difference in at most three sentences: the first headline topic on which the statements
// differ in protection, with pinpoints.

import { documentLetter } from '../lib/letters.ts';
import type { Audit } from '../model/audit.ts';

import type { Row } from './row.ts';
import { fill } from './value.ts';
import type { Wording } from './value.ts';

const MOST_SENTENCES = 3;
const MOST_PLACES = 3;

export function mainDifference(
  rows: readonly Row[],
  audits: readonly Audit[],
  wording: Wording,
): readonly string[] {
  const headlines = rows
    .filter(({ rule }) => rule.headline !== undefined)
    .toSorted((a, b) => (a.rule.headline ?? 0) - (b.rule.headline ?? 0));
  const row =
    headlines.find(({ topic }) => typeof topic.moreProtective === 'number') ??
    (audits.length === 1 ? headlines[0] : undefined);
  if (row === undefined)
    return audits.length < 2
      ? []
      : ['On the topics compared first, no statement is more protective than the other.'];
  const said = audits.map((audit, document) => sentence(row, document, audit.name, wording));
  if (said.length <= MOST_SENTENCES) return said;
  const best = typeof row.topic.moreProtective === 'number' ? row.topic.moreProtective : 0;
  const order = [best, ...audits.keys()].filter((document, index, all) => all.indexOf(document) === index);
  const shown = order.slice(0, MOST_SENTENCES - 1).map((document) => said[document] ?? '');
  return [...shown, `For the other ${said.length - shown.length} policies see the topic table.`];
}

/** "Acme says it sells Free-account data (B:10 B:64) and does not sell Paid-account data (B:68)." */
function sentence({ rule, topic, stands }: Row, document: number, name: string, wording: Wording): string {
  const positions = stands[document]?.positions.filter(({ statements }) => statements.length > 0) ?? [];
  const cells = topic.cells.filter((cell) => cell.document === document);
  if (positions.length === 0) return `Nothing on ${rule.about} was found in ${name}.`;
  const parts = positions.map((position) => {
    const said = position.statements.flatMap(({ level, rank }) => (rank === position.rank ? level : []));
    const says = rule.levels.find((level) => level.says !== undefined && said.includes(level))?.says;
    const cell = cells.find(({ tier }) => tier === position.tier);
    const words =
      says === undefined ? (cell?.value ?? '') : fill(says, position.statements, position.tier, wording);
    const lines = [...new Set(cell?.evidence.map(({ line }) => `${documentLetter(document)}:${line}`) ?? [])];
    return { words, cited: `(${lines.slice(0, MOST_PLACES).join(' ')})`, isSentence: says !== undefined };
  });
  if (parts.every(({ isSentence }) => isSentence)) {
    return `${name} says it ${parts.map(({ words, cited }) => `${words} ${cited}`).join(' and ')}.`;
  }
  return `On ${rule.about}, ${name} says: ${parts.map(({ words, cited }) => `${words} ${cited}`).join('; ')}.`;
}
