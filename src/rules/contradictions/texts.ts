// rules/contradictions/texts.yaml → the patterns and words with which a text speaks of itself and others.

import { foldWord, stemOf } from '../../lexicon/fold.ts';
import { anyOf } from '../../lexicon/plain-words.ts';
import type { TextsFile } from './schema.ts';

/** References to sections of a text. */
interface ReferenceWords {
  /** "Section 4", "Part F", "Article VII": the word, then the number. */
  readonly numbered: RegExp;
  /** 'the section titled "Your choices"', '"Your choices" section': the title is the first or the second group. */
  readonly titled: RegExp;
  /** A heading that begins with a number: "Article II. Collection". */
  readonly heading: RegExp;
  readonly own: ReadonlySet<string>;
  readonly here: RegExp;
  readonly foreign: RegExp;
  /** "See " before a reference. */
  readonly lead: RegExp;
  /** Stems that do not tell one heading from another. */
  readonly light: ReadonlySet<string>;
}

/** What a date is said of. */
interface DateWords {
  /** Whole clause up to the date: "This policy was last revised on ". */
  readonly said: Readonly<Record<'last-updated' | 'effective', RegExp>>;
  /** Before the label of a date: the label is about this text. */
  readonly subject: RegExp;
  readonly label: RegExp;
  /** Words before a label that leave it a label. */
  readonly leads: RegExp;
  /** A heading that is the title of a text: "Website Privacy Policy". */
  readonly title: RegExp;
  readonly part: RegExp;
  readonly other: RegExp;
}

interface DocumentWords {
  /** What every name ends with: a cheap look before the names themselves are looked for. */
  readonly nouns: RegExp;
  /** Names of documents, the words before the noun included: "our Cookie Policy". */
  readonly name: RegExp;
  /** Folded noun → number of its kind. */
  readonly kindOf: ReadonlyMap<string, number>;
  readonly short: ReadonlyMap<string, string>;
  readonly alone: ReadonlySet<string>;
  /** Whole names of what is no document of anybody. */
  readonly never: ReadonlySet<string>;
  readonly itself: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly foreign: RegExp;
  readonly determiners: ReadonlySet<string>;
}

/** Words that tell that a statement is narrower than its fields say. */
interface NarrowingWords {
  /** "As defined by the CCPA", up to the end of the clause. */
  readonly defined: RegExp;
  /** "To" with a verb behind it, or at the end of the text: a purpose. */
  readonly purpose: RegExp;
  /** "Only " at the end of what stands before the verb. */
  readonly only: RegExp;
  /** A purpose right behind the last recipient. */
  readonly toPurpose: RegExp;
  /** "Other", before data. */
  readonly remainder: ReadonlySet<string>;
  /** Behind "the information": which it is. */
  readonly saysWhich: RegExp;
  /** "Days". */
  readonly period: RegExp;
  /** A row as text that ends with ": no". */
  readonly negativeCell: RegExp;
}

/** Phrases for data, taken apart. */
interface PhraseWords {
  /** Folded words that do not tell which data are meant. */
  readonly fillers: ReadonlySet<string>;
  /** "The files you upload": the data, then the verb. */
  readonly relative: RegExp;
}

/** Lists within a sentence. */
interface ListWords {
  /** A sentence that is a list: what is said of it, and its members up to the end. */
  readonly list: RegExp;
  /** Between two members. */
  readonly separator: RegExp;
  /** What may stand between two members, and nothing else. */
  readonly join: RegExp;
}

export interface TextKnowledge {
  readonly lists: ListWords;
  readonly narrowing: NarrowingWords;
  readonly phrases: PhraseWords;
  readonly references: ReferenceWords;
  readonly dates: DateWords;
  readonly documents: DocumentWords;
}

const wordsOf = (list: readonly string[]): readonly string[] => list.flatMap((line) => line.split(' '));
const foldedOf = (list: readonly string[]): ReadonlySet<string> =>
  new Set(wordsOf(list).map((word) => foldWord(word)));
const whole = (list: readonly string[]): RegExp => new RegExp(`\\b(?:${anyOf(list)})\\b`, 'i');

const NUMBER = '\\d{1,2}|[IVX]{1,5}|[A-Z]';
const TITLE = '["“]([^"“”]{3,60})["”]';

function compileReferences(file: TextsFile['references']): ReferenceWords {
  const word = `(?:${anyOf(file.words)})`;
  const numbered = file.words.map(
    (each) => `[${each.charAt(0)}${each.charAt(0).toUpperCase()}]${each.slice(1)}`,
  );
  return {
    numbered: new RegExp(`\\b(${numbered.join('|')})s?\\s+(${NUMBER})(?![\\p{L}\\p{N}(])(?:\\.\\d+)*`, 'gu'),
    titled: new RegExp(
      `\\b${word}\\s+(?:(?:${anyOf(file.titled)})\\s+)?${TITLE}|\\b(?:${anyOf(file.titled)})\\s+${TITLE}\\s+${word}`,
      'giu',
    ),
    heading: new RegExp(`^(?:(${word})\\s+)?(${NUMBER})(?:[.:)]|\\s*[-–—])\\s`, 'iu'),
    own: new Set(file.own),
    here: whole(file.here),
    foreign: new RegExp(`\\b(?:${anyOf(file.foreign)})s?\\b`, 'i'),
    lead: new RegExp(`\\b(?:${anyOf(file.leads)})\\s$`, 'i'),
    light: new Set([...foldedOf(file.light)].map((key) => stemOf(key))),
  };
}

function compileDates(file: TextsFile['dates']): DateWords {
  const subjects = `(?:${anyOf(file.subjects)})`;
  const join = `(?:\\s*(?:${anyOf(file.joined)}))?\\s*`;
  const said = (verbs: readonly string[]): RegExp =>
    new RegExp(`\\b(?:${subjects}\\b[^.;:]{0,90}?\\s)?(?:${anyOf(verbs)})${join}`, 'gi');
  return {
    said: {
      'last-updated': said(file.updated),
      effective: said([...file.effective, ...file.labels]),
    },
    subject: new RegExp(`\\b${subjects}\\b`, 'i'),
    label: new RegExp(`^(?:${anyOf(file.labels)})`, 'i'),
    leads: new RegExp(`\\b(?:${anyOf(file.leads)})\\b`, 'gi'),
    title: new RegExp(`^(?!.*\\b(?:${anyOf(file.pointing)})\\b).*\\b(?:${anyOf(file.leads)})$`, 'i'),
    part: whole(file.parts),
    other: whole(file.others),
  };
}

function compileDocuments(file: TextsFile['documents']): DocumentWords {
  const nouns = file.nouns.flat();
  const capital = (phrase: string): string =>
    phrase
      .split(' ')
      .map((word) => (/^(?:of|and)$/.test(word) ? word : `[${word.charAt(0).toUpperCase()}]${word.slice(1)}`))
      .join('\\s+');
  const noun = nouns
    .toSorted((a, b) => b.length - a.length)
    .map(capital)
    .join('|');
  const short = Object.keys(file.short).filter((name) => !name.includes(' ') && !nouns.includes(name));
  // a name holds one noun: "Privacy Policy and Cookie Statement" are two
  const before = `(?:(?!(?:${noun})\\b)(?:\\p{Lu}[\\p{L}'’-]{0,40}|of|for|and|at|&)\\s+)`;
  const letters = short.map((name) => name.toUpperCase().replace(/^TOS$/, 'T[Oo]S')).join('|');
  return {
    nouns: new RegExp(`(?:${noun}|${letters})(?![\\p{L}\\p{N}])`, 'u'),
    name: new RegExp(
      `(?<![\\p{L}\\p{N}])((?:\\p{L}{1,40}\\s+)?)(${before}{0,5}(?:${noun})|${letters})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    kindOf: new Map(file.nouns.flatMap((list, index) => list.map((each): [string, number] => [each, index]))),
    short: new Map(Object.entries(file.short)),
    alone: new Set(file.alone),
    never: new Set(file.never),
    itself: foldedOf(file.itself),
    kinds: foldedOf(file.kinds),
    foreign: new RegExp(`(?:['’]s|(?:${anyOf(file.foreign)}))\\s*$`, 'i'),
    determiners: new Set(file.determiners),
  };
}

function compileNarrowing(file: TextsFile['narrowing']): NarrowingWords {
  const only = `\\b(?:${anyOf(file.only)})\\s+$`;
  return {
    defined: new RegExp(`\\b(?:${anyOf(file.defined)})\\b[^,;.]*`, 'i'),
    purpose: new RegExp(`\\sto\\s+(?!(?:${anyOf(file.noPurpose)})\\b)\\p{L}|\\b(?:to|for)\\s*:?\\s*$`, 'u'),
    only: new RegExp(only, 'i'),
    toPurpose: new RegExp(`^[^,;:(]{0,30}?\\s(?:${anyOf(file.purposeLeads)})\\s+\\p{L}`, 'u'),
    remainder: new Set(file.remainder),
    saysWhich: new RegExp(`^["”’)*_]*\\s+(?:${anyOf(file.saysWhich)})\\b`, 'i'),
    period: whole(file.periods),
    negativeCell: new RegExp(`:\\s*(?:${anyOf(file.negativeCells)})\\s*\\.?$`, 'iu'),
  };
}

function compileLists({ opens, joins }: TextsFile['lists']): ListWords {
  const join = anyOf(joins);
  const [last = join] = joins;
  return {
    list: new RegExp(`^(.{10,200}?)(?::|\\s(?:${anyOf(opens)})(?:\\s*:)?)\\s+([^:]+?)[.;]?$`, 'u'),
    separator: new RegExp(`\\s*[,;]\\s*(?:(?:${join})\\s+)?|\\s+${last}\\s+`, 'u'),
    join: new RegExp(`^[\\s,;/]*(?:${join}|&)?[\\s,]*$`, 'i'),
  };
}

const compilePhrases = (file: TextsFile['phrases']): PhraseWords => ({
  fillers: foldedOf(file.fillers),
  relative: new RegExp(`^(.+?)\\s+(?:${anyOf(file.relative)})\\s+(\\p{L}+)$`, 'iu'),
});

export function compileTexts(file: TextsFile): TextKnowledge {
  return {
    references: compileReferences(file.references),
    narrowing: compileNarrowing(file.narrowing),
    lists: compileLists(file.lists),
    phrases: compilePhrases(file.phrases),
    dates: compileDates(file.dates),
    documents: compileDocuments(file.documents),
  };
}
