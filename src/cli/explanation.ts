// A rule in words for a terminal. Parts that a rule does not have are left out.

import type { Citation } from '../model/finding.ts';
import type { RuleCard } from '../rules/cards.ts';
import type { Decision } from '../rules/contradictions/schema.ts';

const WIDTH = 96;
const INDENT = '  ';

/** Words filled up to the width, later lines indented like the first. */
export function fill(text: string, indent: string, first = indent): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.trim().split(/\s+/)) {
    if (!isEmpty && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += `${isEmpty ? '' : ' '}${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((each) => `${each.trimEnd()}\n`).join('');
}

const part = (title: string, body: string): string => (body === '' ? '' : `\n${title}\n${body}`);
const prose = (title: string, text: string | null): string =>
  text === null || text === '' ? '' : part(title, fill(text, INDENT));
const bullets = (title: string, items: readonly string[]): string =>
  part(title, items.map((item) => fill(item, '    ', '  - ')).join(''));

/** Texts keep their lines: a heading, a list or a table is what an example is about. */
const texts = (title: string, items: readonly string[]): string =>
  part(title, items.map((item) => lines(item).join('')).join(''));

function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line, index) => (line.trim() === '' ? '\n' : fill(line, '    ', index === 0 ? '  - ' : '    ')));
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function cited({ label, title, url, inForceFrom, inForceUntil }: Citation): string {
  const until = inForceUntil === null ? '' : ` until ${inForceUntil}`;
  return `${fill(`${label}: ${title} (in force from ${inForceFrom}${until})`, '    ', '  - ')}${url === null ? '' : `    ${url}\n`}`;
}

/** A row of the decision table: when it applies and what follows from it. */
export function explainRow(row: Decision): string {
  return [
    `${row.row}\nA row of the decision table for contradictions\n`,
    prose('When it applies', row.when),
    prose(
      'Verdict',
      `${row.verdict} (${row.subtype.replaceAll('-', ' ')})${row.confidence === undefined ? '' : `, confidence ${row.confidence}`}.`,
    ),
    prose('Both passages hold if', row.bothHoldIf ?? null),
    prose('Why the passages agree', row.reason ?? null),
    prose('What to find out', row.check ?? null),
    prose('Suggested', row.suggested ?? null),
    part('Source', `${INDENT}rules/contradictions/decisions.yaml\n`),
  ].join('');
}

const KINDS: Readonly<Record<RuleCard['kind'], string>> = {
  requires: 'asks for a statement',
  qualifies: 'asks for more when something is said',
  forbids: 'looks for a wording',
  contradiction: 'holds statements against each other',
};

function dates({ from, until }: RuleCard): string {
  const start = from === null ? '' : `, applies from ${from}`;
  return `${start}${until === null ? '' : `, until ${until}`}`;
}

export function explainRule(card: RuleCard): string {
  const { examples } = card;
  const isWording = card.kind === 'forbids' || card.kind === 'contradiction';
  return [
    `${card.id}\n${card.title}\n`,
    fill(`Priority ${card.priority}, confidence ${card.confidence}; ${KINDS[card.kind]}${dates(card)}.`, ''),
    prose('What is asked', card.duty),
    bullets('Applies when', card.applies.map(sentence)),
    part('Law', card.citations.map(cited).join('')),
    prose('Why it matters', card.matters),
    bullets('What is looked for', card.looksFor),
    bullets('Partial when this is not found', card.partial),
    bullets(
      'Does not count: a passage that',
      card.nearMisses.map((why) => why.replace(/^(?:that|which) /, '')),
    ),
    texts(isWording ? 'Examples that raise no finding' : 'Examples that satisfy it', examples.pass),
    texts('Examples that satisfy it in part', examples.partial),
    texts(isWording ? 'Examples that raise one' : 'Examples that do not', examples.fail),
    prose('Wording to start from (have counsel confirm it)', card.remedy),
    bullets('One finding together with', card.linked),
    prose('Note', card.note),
    part('Source', `${INDENT}${card.file}\n`),
  ].join('');
}
