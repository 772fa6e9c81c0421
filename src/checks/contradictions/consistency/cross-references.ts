// "See Section 14" in a text of twelve sections, "Section 2 (Retention)" where section 2 is another, and 'the
// section "Your choices"' where no heading says so: references that lead nowhere or to the wrong place.

import { stemOf } from '../../../lexicon/fold.ts';
import { termTokens } from '../../../lexicon/tokens.ts';
import { toSource } from '../../../lib/mapped-text.ts';
import type { Block, Document } from '../../../model/document.ts';
import type { TextKnowledge } from '../../../rules/contradictions/texts.ts';
import type { Result } from './finding.ts';

type Words = TextKnowledge['references'];
type Form = 'arabic' | 'roman' | 'letter';

/** How the headings of a text are numbered. */
interface Numbering {
  readonly form: Form;
  /** "article", when the headings say so; '' else. */
  readonly word: string;
  readonly headings: ReadonlyMap<number, Block>;
  readonly highest: number;
}

/** Fewer numbered sections may be a list. */
const FEWEST_SECTIONS = 3;
/** UTF-16 units behind a number in which the name of its section may stand. */
const NAME = /^\s*[,:]?\s*[("“]+([^()"“”]{3,60})[)"”]/u;

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanOf(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function valueOf(text: string, form: Form): number | null {
  if (form === 'arabic') return /^\d+$/.test(text) ? Number(text) : null;
  if (form === 'roman') return /^[IVX]+$/.test(text) ? romanOf(text) : null;
  return /^[A-Z]$/.test(text) ? (text.codePointAt(0) ?? 0) - 64 : null;
}

interface Labelled {
  readonly word: string;
  readonly number: string;
  readonly block: Block;
}

function labelled(document: Document, { heading }: Words): readonly Labelled[] {
  return document.sections.flatMap(({ number, block }) => {
    const at = block === null ? undefined : document.blocks[block];
    if (at === undefined) return [];
    if (number !== null) return [{ word: '', number: number.split('.')[0] ?? '', block: at }];
    const [, word = '', label] = heading.exec(at.body.text) ?? [];
    return label === undefined ? [] : [{ word: word.toLowerCase(), number: label, block: at }];
  });
}

/** The numbering that runs through the text without a gap; null where none does. */
function numberingOf(document: Document, words: Words): Numbering | null {
  const labels = labelled(document, words);
  for (const form of ['arabic', 'roman', 'letter'] as const) {
    const headings = new Map<number, Block>();
    let word = '';
    for (const label of labels) {
      const value = valueOf(label.number, form);
      if (value === null || headings.has(value)) continue;
      headings.set(value, label.block);
      word = label.word;
    }
    const highest = Math.max(0, ...headings.keys());
    if (headings.size >= FEWEST_SECTIONS && headings.size === highest)
      return { form, word, headings, highest };
  }
  return null;
}

const stemsOf = (text: string, { light }: Words): readonly string[] =>
  termTokens(text)
    .map(({ key }) => stemOf(key))
    .filter((stem) => !light.has(stem));

/** A name whose words stand in the heading of another section, and none of them in that of the section it names. */
function isElsewhere(name: string, target: Block, { headings }: Numbering, words: Words): boolean {
  const stems = stemsOf(name, words);
  const inTarget = stemsOf(target.body.text, words);
  if (stems.length === 0 || stems.some((stem) => inTarget.includes(stem))) return false;
  return [...headings.values()].some((block) => {
    const there = stemsOf(block.body.text, words);
    return block !== target && there.length > 0 && stems.every((stem) => there.includes(stem));
  });
}

/** A title that no heading shares a telling word with, and that stands nowhere else in the text. */
function leadsNowhere(title: string, { document, headings }: Place, words: Words): boolean {
  const stems = stemsOf(title, words);
  if (stems.length === 0 || headings.length < FEWEST_SECTIONS) return false;
  const isShared = headings.some((block) =>
    stemsOf(block.body.text, words).some((stem) => stems.includes(stem)),
  );
  if (isShared) return false;
  const wanted = title.toLowerCase();
  const source = document.source.toLowerCase();
  return source.indexOf(wanted) === source.lastIndexOf(wanted);
}

interface Place {
  readonly document: Document;
  readonly headings: readonly Block[];
}

function numbered(block: Block, numbering: Numbering, words: Words): readonly Result[] {
  return block.sentences.flatMap(({ text, start }) => {
    const matches = [...text.matchAll(words.numbered)];
    if (matches.length === 0) return [];
    const isForeign = words.foreign.test(text);
    return matches.flatMap((match): readonly Result[] => {
      const [whole, word = '', number = ''] = match;
      const value = valueOf(number, numbering.form);
      const isOurs =
        words.own.has(word.toLowerCase()) || numbering.word === word.toLowerCase() || words.here.test(text);
      if (isForeign || value === null || value === 0 || !isOurs) return [];
      const target = numbering.headings.get(value);
      const at = start + match.index;
      const [behind = '', name = ''] = NAME.exec(text.slice(match.index + whole.length)) ?? [];
      if (target !== undefined) {
        if (!isElsewhere(name, target, numbering, words)) return [];
        return [
          {
            spans: [toSource(block.body, at, at + whole.length + behind.length), target.span],
            verdict: 'tension',
            words: {
              reference: whole,
              problem: 'has another heading',
              detail: `It is headed “${target.body.text}”.`,
            },
          },
        ];
      }
      return [
        {
          spans: [toSource(block.body, at, at + whole.length)],
          verdict: 'tension',
          words: {
            reference: whole,
            problem: 'does not exist',
            detail: `The last one is ${numbering.highest}.`,
          },
        },
      ];
    });
  });
}

const QUOTE = /["“]/;

function titled(block: Block, place: Place, words: Words): readonly Result[] {
  // a title stands in quotation marks; most paragraphs have none
  if (!QUOTE.test(block.body.text)) return [];
  return block.sentences.flatMap(({ text, start }) =>
    [...text.matchAll(words.titled)].flatMap((match): readonly Result[] => {
      const title = match[1] ?? match[2] ?? '';
      if (words.foreign.test(text) || !leadsNowhere(title, place, words)) return [];
      const at = start + match.index;
      return [
        {
          spans: [toSource(block.body, at, at + match[0].length)],
          verdict: 'tension',
          words: {
            reference: `“${title}”`,
            problem: 'is no section of this text',
            detail: 'No heading has these words.',
          },
        },
      ];
    }),
  );
}

export function checkReferences(document: Document, words: Words): readonly Result[] {
  const numbering = numberingOf(document, words);
  const headings = document.blocks.filter(({ kind }) => kind === 'heading');
  return document.blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) => [
      ...(numbering === null ? [] : numbered(block, numbering, words)),
      ...titled(block, { document, headings }, words),
    ]);
}
