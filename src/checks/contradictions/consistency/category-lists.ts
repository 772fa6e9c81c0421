// "We collect the following categories: A, B and C" in two places with different members: each list reads as
// complete, and each has something that the other lacks.

import { stemOf } from '../../../lexicon/fold.ts';
import { matchTerms } from '../../../lexicon/match.ts';
import { termTokens } from '../../../lexicon/tokens.ts';
import type { Span } from '../../../model/document.ts';
import type { CompareContext } from '../context.ts';
import type { Result } from './finding.ts';

interface Member {
  readonly text: string;
  readonly concepts: readonly string[];
  readonly stems: readonly string[];
}

interface List {
  readonly span: Span;
  /** What is done with the data, and words that limit it ("from applicants"): lists compare with their own kind. */
  readonly about: string;
  readonly members: readonly Member[];
}

const SHORTEST_LIST = 3;
function memberOf(text: string, context: CompareContext): Member {
  const { genericHeads } = context.knowledge.frames;
  return {
    text,
    concepts: matchTerms(context.lexicon, ['data'], text).map(({ id }) => id),
    stems: termTokens(text)
      .map(({ key }) => key)
      .filter((key) => !genericHeads.has(key))
      .map((key) => stemOf(key)),
  };
}

/** The practice of the claim that stands in the sentence, with the words that its lead adds. */
function aboutOf(lead: string, span: Span, context: CompareContext): string | null {
  const claim = context.claims.find(
    ({ evidence, polarity }) => polarity === 'affirmed' && evidence.sentence.start === span.start,
  );
  const practice = claim?.practice.value ?? (context.saysText(lead, 'we-collect') ? 'collect' : null);
  if (practice === null) return null;
  const { neutral } = context.knowledge.frames;
  const limits = termTokens(lead)
    .map(({ key }) => key)
    .filter((key) => !neutral.has(key) && !/^\d+$/.test(key));
  return [practice, ...limits.toSorted()].join(' ');
}

function listsIn(context: CompareContext): readonly List[] {
  const words = context.knowledge.texts.lists;
  return context.document.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap(({ sentences }) =>
      sentences.flatMap(({ text, span }): readonly List[] => {
        const [, lead = '', rest = ''] = words.list.exec(text) ?? [];
        if (rest === '' || !context.saysText(lead, 'list-of-categories') || context.says(span, 'open-list'))
          return [];
        const about = aboutOf(lead, span, context);
        const members = rest
          .split(words.separator)
          .filter((part) => part.trim() !== '')
          .map((part) => memberOf(part.trim(), context));
        return about === null || members.length < SHORTEST_LIST ? [] : [{ span, about, members }];
      }),
    );
}

/** The same words, or one kind of data inside the other. */
function isCovered(member: Member, list: List, context: CompareContext): boolean {
  return list.members.some(
    (other) =>
      member.stems.some((stem) => other.stems.includes(stem)) ||
      member.concepts.some((a) =>
        other.concepts.some((b) => context.isA('data', a, b) || context.isA('data', b, a)),
      ),
  );
}

const lackedBy = (other: List, list: List, context: CompareContext): readonly string[] =>
  list.members.filter((member) => !isCovered(member, other, context)).map(({ text }) => text);

export function compareCategoryLists(context: CompareContext): readonly Result[] {
  const lists = listsIn(context);
  for (const [index, one] of lists.entries())
    for (const other of lists.slice(index + 1)) {
      if (one.about !== other.about) continue;
      const [first, second] = [lackedBy(other, one, context), lackedBy(one, other, context)];
      const isOneList = first.length < one.members.length && second.length < other.members.length;
      // a list that only adds to the other may detail it
      if (first.length === 0 || second.length === 0 || !isOneList) continue;
      return [
        {
          spans: [one.span, other.span],
          verdict: 'tension',
          words: { first: first.join(', '), second: second.join(', ') },
          details: [
            `Only the first list has: ${first.join(', ')}.`,
            `Only the second list has: ${second.join(', ')}.`,
          ],
        },
      ];
    }
  return [];
}
