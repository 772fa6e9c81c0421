// Headings that run into their paragraph: "Insurers. If you file a claim, …", and sub-headings that name one
// of the things their heading opens: "Who we share with › Insurers".

import type { Block } from '../model/document.ts';
import type { SectionContext } from './context.ts';
import { familyOf } from './family.ts';
import type { Line } from './line.ts';

export interface RunIn {
  readonly line: Line;
  /** The sentence behind it. */
  readonly at: number;
}

const MOST_WORDS = 7;

const isClause = ({ groups }: Line): boolean =>
  groups.some(({ kind }) => kind === 'finite' || kind === 'imperative');

/** "Contact details.", "With your consent." */
const isName = (line: Line): boolean =>
  line.words.length > 0 &&
  line.words.length <= MOST_WORDS &&
  /^\p{Lu}[^:;!?]*\.$/u.test(line.text) &&
  !isClause(line);

/** The label in front of a paragraph that has none with a colon or a dash. */
export function runInLabel(
  block: Block,
  lines: readonly Line[],
  section: SectionContext | undefined,
  isFirst: boolean,
): RunIn | null {
  const [first] = lines;
  if (block.kind !== 'paragraph' || block.label !== null || first === undefined) return null;
  if (lines.length > 1 && isName(first)) return { line: first, at: 1 };
  if (!isFirst || section === undefined || section.isOpening || section.line === null) return null;
  if (section.opener === null || familyOf(section.opener.practice) !== 'disclose') return null;
  const isOfParties = section.line.terms.some(({ kind, id }) => kind === 'party' && id !== 'first-party');
  return isOfParties && section.line.words.length <= MOST_WORDS ? { line: section.line, at: 0 } : null;
}
