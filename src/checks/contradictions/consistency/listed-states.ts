// Sentences that give a right to the residents of a list of states, told by their words: "Residents of
// Virginia, Colorado and Connecticut may appeal", whatever was read of their clauses.

import { readRights } from '../../../claims/rights.ts';
import { matchTerms } from '../../../lexicon/match.ts';
import type { Span } from '../../../model/document.ts';
import type { CompareContext } from '../context.ts';

export interface ListedStates {
  /** Right, or the signal that exercises it. */
  readonly kinds: readonly string[];
  /** Lexicon ids: "US-VA". */
  readonly states: readonly string[];
  readonly span: Span;
}

const SHORTEST_LIST = 2;
/** Cheap first: two capitalised names side by side. */
const NAMES = /(?<!\p{L})\p{Lu}[\p{L} ]{1,60}(?:,| and| or| &) (?:and |or )?\p{Lu}/u;
const SIGNAL = 'opt-out-signal';

/** The only list of states in a sentence; null where it has none, or two. */
function listIn(text: string, context: CompareContext): readonly string[] | null {
  const places = matchTerms(context.lexicon, ['scope'], text).filter(({ id }) => id.startsWith('US-'));
  const lists: string[][] = [];
  let end = -1;
  for (const { id, start, end: last } of places) {
    const isNext = end >= 0 && context.knowledge.texts.lists.join.test(text.slice(end, start));
    if (isNext) lists.at(-1)?.push(id);
    else lists.push([id]);
    end = last;
  }
  const [only, ...more] = lists;
  return only === undefined || more.length > 0 || only.length < SHORTEST_LIST ? null : only;
}

export function listedStates(context: CompareContext): readonly ListedStates[] {
  return context.document.blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ sentences }) =>
      sentences.flatMap(({ text, span }): readonly ListedStates[] => {
        if (!NAMES.test(text) || context.says(span, 'open-list')) return [];
        const states = listIn(text, context);
        if (states === null) return [];
        const kinds = [
          ...readRights(text, context.lexicon).map(({ kind }) => kind),
          ...(context.says(span, SIGNAL) ? [SIGNAL] : []),
        ];
        return kinds.length === 0 ? [] : [{ kinds, states, span }];
      }),
    );
}
