// Companies listed by name: "These include Northpay (payments) and Hostly (infrastructure)". Each one is a
// recipient of what the passage discloses.

import { isA } from '../lexicon/relate.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { regionEnd } from './slots.ts';
import { headOf } from './stated.ts';
import { purposesIn, recipientOf } from './values.ts';

interface Element {
  readonly from: number;
  readonly to: number;
}

/** Elements of a list: cut at commas, semicolons and coordinators outside brackets. */
function elementsOf(line: Line, from: number, to: number): readonly Element[] {
  const elements: Element[] = [];
  const depth = line.words[from]?.depth ?? 0;
  let start = from;
  for (let at = from; at <= to; at++) {
    const word = line.words[at];
    const isCut =
      at === to ||
      (word !== undefined &&
        word.depth <= depth &&
        (/[,;]/.test(word.gap) || word.lower === 'and' || word.lower === 'or'));
    if (!isCut) continue;
    if (at > start) elements.push({ from: start, to: at });
    start = word?.lower === 'and' || word?.lower === 'or' ? at + 1 : at;
  }
  return elements;
}

/**
 * Drafts of the companies a sentence lists; `isDisclosing` tells whether the passage around it speaks of
 * recipients.
 */
export function readNamedParties(line: Line, isDisclosing: boolean, reader: Reader): readonly Draft[] {
  if (line.isQuestion || !isDisclosing) return [];
  const { lexicon } = reader;
  return line.groups.flatMap((group, index): readonly Draft[] => {
    const { subject } = group;
    const verb = headOf(line, group);
    if (
      group.status !== 'asserted' ||
      subject === null ||
      !lexicon.frames.grammar.listing.has(verb) ||
      group.negation !== null
    )
      return [];
    const isPointing =
      lexicon.frames.grammar.pointingAtParties.has(line.lowers[subject.from] ?? '') &&
      subject.to - subject.from === 1;
    const isAboutParties = termsIn(line, 'party', subject.from, subject.to).some(({ id }) =>
      isA(lexicon, 'party', id, 'processor'),
    );
    if (!isPointing && !isAboutParties) return [];
    const elements = elementsOf(line, group.to, regionEnd(line.words, line.groups, index));
    const drafts = elements.flatMap((element) => draftOf(line, element, reader));
    // one company alone is an example, no list
    return isPointing && drafts.length < 2 ? [] : drafts;
  });
}

function draftOf(line: Line, { from, to }: Element, reader: Reader): readonly Draft[] {
  const { lexicon } = reader;
  const party = termsIn(line, 'party', from, to).find(({ id }) => id !== 'first-party' && id !== 'person');
  if (party === undefined) return [];
  const isProcessor = isA(lexicon, 'party', party.id, 'processor');
  const span = wordSpan(line, from, to);
  return [
    makeDraft(
      {
        rule: 'list/party',
        block: line.block.index,
        span,
        sentence: line.span,
        trigger: span,
        practice: { value: isProcessor ? 'entrust' : 'disclose', span, via: 'lead-in' },
      },
      {
        recipients: [recipientOf(line, party, lexicon, 'text')],
        purposes: purposesIn(line, from, to, 'text'),
        trace: [`"${party.surface}" is listed as a recipient`],
      },
    ),
  ];
}
