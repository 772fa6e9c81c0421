// A unit with the words around it: what its sentence, its lead-in, label, column and headings hold.

import { labelsOf } from '../../lexicon/edges.ts';
import { matchTrie } from '../../lexicon/match-trie.ts';
import { termTokens } from '../../lexicon/tokens.ts';
import type { TermToken } from '../../lexicon/tokens.ts';
import type { Block, Document } from '../../model/document.ts';
import type { TermMatch } from '../../model/lexicon.ts';
import type { ChangeKnowledge } from '../../rules/changes/compile.ts';
import type { Unit } from './units.ts';

export interface Reading {
  readonly unit: Unit;
  readonly tokens: readonly TermToken[];
  /** Matches of a set of phrases in the sentence itself. */
  readonly find: (set: string) => readonly TermMatch[];
  /** Is a phrase of the set in the sentence or in the words around it? */
  readonly isUnder: (set: string) => boolean;
  /** Is it in the words around the sentence? */
  readonly isAround: (set: string) => boolean;
  /** Is a phrase of the set in the sentence or beside it: of the headings only the innermost counts. */
  readonly isBeside: (set: string) => boolean;
  /** Headers of the columns that its pieces stand under, by piece; '' for none. */
  readonly columns: readonly string[];
  /** Is a phrase of the set in a text of its own? */
  readonly isIn: (set: string, text: string) => boolean;
}

/** The first cell of the row that a cell stands in, by index; null for that cell itself. */
function rowHead({ blocks }: Document, { index, cell }: Block): number | null {
  let head = index;
  for (let at = index; at >= 0; at--) {
    const other = blocks[at]?.cell ?? null;
    if (other === null || cell === null || other.table !== cell.table || other.row !== cell.row) break;
    head = at;
  }
  return head === index ? null : head;
}

/** Set before titles, so that phrases can ask for words that a title begins with. */
const TITLE = 'headed';

/** Characters of the longest question that stands over its answer. */
const LONGEST_QUESTION = 120;

/** The question that the text at an offset of a block answers: before it in the block, or the block before. */
function questionBefore({ blocks }: Document, block: Block, at: number): string | null {
  const asked = block.sentences.findLast(({ end, isQuestion }) => isQuestion && end <= at);
  if (asked !== undefined) return asked.text;
  const before = blocks[block.index - 1];
  if (before?.kind !== 'paragraph' || before.section !== block.section || before.sentences.length !== 1)
    return null;
  const [only] = before.sentences;
  return only?.isQuestion === true && only.text.length <= LONGEST_QUESTION ? only.text : null;
}

/** Lead-ins of an item, headers of a row, so many headings from the innermost. */
export function aroundOf(document: Document, { block, pieces }: Unit, headings: number): string {
  const texts: string[] = [];
  const add = (index: number | null | undefined, mark = ''): void => {
    const text = typeof index === 'number' ? document.blocks[index]?.body.text : undefined;
    if (text !== undefined) texts.push(mark + text.slice(-600));
  };
  let at = block.kind === 'item' ? block.leadIn : null;
  for (let steps = 0; at !== null && steps < 4; steps++) {
    add(at);
    at = document.blocks[at]?.leadIn ?? null;
  }
  if (block.cell !== null) {
    for (const { block: each } of pieces) add(each.cell?.header, `${TITLE} `);
    add(rowHead(document, block));
  }
  // a run-in label stands over all sentences of its block; the first one holds it itself
  if (block.label !== null && (pieces[0]?.at ?? 0) > 0) texts.push(`${TITLE} ${block.label.name}`);
  // "How long? Until you leave."
  const asked = questionBefore(document, block, pieces[0]?.at ?? 0);
  if (asked !== null) texts.push(`${TITLE} ${asked}`);
  const section = document.sections[block.section];
  texts.push(...(section?.path.slice(-headings).map((title) => `${TITLE} ${title}`) ?? []));
  return texts.join(' . ');
}

/** Which sets of phrases a text holds; the text is made and read only when asked for. */
function holderOf(textOf: () => string, knowledge: ChangeKnowledge): (set: string) => boolean {
  let read: { readonly text: string; readonly tokens: readonly TermToken[] } | null = null;
  const known = new Map<string, boolean>();
  return (set) => {
    const before = known.get(set);
    if (before !== undefined) return before;
    if (read === null) {
      const text = textOf();
      read = { text, tokens: termTokens(text) };
    }
    const trie = knowledge.sets.get(set);
    const holds = trie !== undefined && matchTrie(trie, 'cue', read.tokens, read.text).length > 0;
    known.set(set, holds);
    return holds;
  };
}

/** The words of a text, the writer's own name as "we". */
function tokensOf(text: string, own: ReadonlySet<string>, self: string): readonly TermToken[] {
  const tokens = termTokens(text);
  if (!tokens.some(({ key, shape }) => shape !== 'lower' && own.has(key))) return tokens;
  const { bare, afterComma } = labelsOf(self);
  return tokens.map((token) =>
    token.shape !== 'lower' && own.has(token.key) ? { ...token, key: self, labels: bare, afterComma } : token,
  );
}

/** `own` holds the names that the document gives its writer. */
export function readUnit(
  document: Document,
  unit: Unit,
  knowledge: ChangeKnowledge,
  own: ReadonlySet<string>,
): Reading {
  const tokens = tokensOf(unit.text, own, knowledge.forms.self);
  const found = new Map<string, readonly TermMatch[]>();
  const find = (set: string): readonly TermMatch[] => {
    const known = found.get(set);
    if (known !== undefined) return known;
    const trie = knowledge.sets.get(set);
    const matches = trie === undefined ? [] : matchTrie(trie, 'cue', tokens, unit.text);
    found.set(set, matches);
    return matches;
  };
  const beside = holderOf(() => aroundOf(document, unit, 1), knowledge);
  const around = holderOf(() => aroundOf(document, unit, 2), knowledge);
  return {
    unit,
    tokens,
    find,
    isUnder: (set) => find(set).length > 0 || around(set),
    isAround: around,
    isBeside: (set) => find(set).length > 0 || beside(set),
    columns: unit.pieces.map(({ block }) => {
      const header = block.cell?.header;
      return typeof header === 'number' ? (document.blocks[header]?.body.text ?? '') : '';
    }),
    isIn: (set, text) => holderOf(() => text, knowledge)(set),
  };
}

const REACH = 12;
/** A phrase of several words is denied from close by only. */
const PHRASE = 3;

/** Is the phrase from `start` to `end` denied by a negation in it, or before it in its clause? */
export function isDenied(
  tokens: readonly TermToken[],
  { start, end }: { readonly start: number; readonly end: number },
  negations: ReadonlySet<string>,
  turns: ReadonlySet<string>,
): boolean {
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < end);
  const reach = to - from >= PHRASE ? PHRASE : REACH;
  for (let i = to; i >= 0 && i > from - reach; i--) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (negations.has(token.key)) return true;
    if (i < from && (turns.has(token.key) || turns.has(`${token.key} ${tokens[i + 1]?.key ?? ''}`)))
      return false;
    if (token.gap === 'stop') return false;
  }
  return false;
}
