// rules/changes-forms.yaml: how the comparison of versions reads words and values, and its compiled form.

import { z } from 'zod';
import { foldWord } from '../../lexicon/fold.ts';

/** Words set off by spaces; a hyphen stands for a space within one. */
const words = z.string().min(1);
/** Phrases set off by bars. */
const phrases = z.string().min(1);

export const formsSchema = z.strictObject({
  words: z.strictObject({
    contractions: z.array(
      z.strictObject({
        end: z.string().min(1),
        words: z.array(z.string().min(1)).min(1),
        /** It is the word itself, not an end of one. */
        whole: z.boolean().optional(),
        /** Words that it is an end of. */
        after: words.optional(),
      }),
    ),
    numbers: words,
    pointers: words,
    nounEndings: words,
  }),
  negations: words,
  negationsOfManner: words,
  turns: words,
  dates: words,
  ages: z.strictObject({
    numbers: z.record(z.string(), z.number().int().positive()),
    before: words,
    not: words,
    behind: words,
  }),
  companies: words,
  streets: z.strictObject({ words, endings: words }),
  lists: z.strictObject({ between: words, renamed: words }),
  aims: z.strictObject({ begin: words, not: words, end: words }),
  targets: z.strictObject({ begin: words, not: words, end: words }),
  clauses: words,
  statements: words,
  acts: words,
  self: z.string().min(1),
  vendorList: z.string().min(1),
  rightsOverData: z.array(z.string().min(1)),
  places: z.array(phrases),
  events: z.array(phrases),
  recurrences: z.strictObject({
    /** Verbs of what is done again and again. */
    of: words,
    /** Phrases by the days between two times. */
    days: z.record(z.string().regex(/^\d+$/), phrases),
  }),
});
export type FormsFile = z.infer<typeof formsSchema>;

export interface Contraction {
  readonly pattern: RegExp;
  /** "*" is what the pattern captured. */
  readonly words: readonly string[];
}

/** What words are folded by. */
export interface WordForms {
  readonly contractions: readonly Contraction[];
  /** A number in words at the end of a text. */
  readonly numberAtEnd: RegExp;
  readonly pointers: ReadonlySet<string>;
}

export interface ChangeForms {
  readonly words: WordForms;
  readonly nounEnding: RegExp;
  readonly negations: ReadonlySet<string>;
  readonly negationsOfThings: ReadonlySet<string>;
  readonly turns: ReadonlySet<string>;
  readonly date: RegExp;
  /** Captures the age, in figures or words. */
  readonly age: RegExp;
  readonly ageWords: ReadonlyMap<string, number>;
  readonly entity: RegExp;
  readonly address: RegExp;
  readonly between: RegExp;
  readonly renamed: RegExp;
  readonly aim: RegExp;
  readonly target: RegExp;
  readonly clause: RegExp;
  /** A heading that says something. */
  readonly statement: RegExp;
  /** What the writer's own name is read as. */
  readonly self: string;
  /** An entry of a list that tells what is done. */
  readonly act: RegExp;
  /** A line that only says what for. */
  readonly aimOnly: RegExp;
  readonly vendorList: string;
  readonly rightsOverData: ReadonlySet<string>;
  readonly place: RegExp;
  readonly event: RegExp;
  /** Of places and events, in lower case. */
  readonly ranks: ReadonlyMap<string, number>;
  /** What is done again and again. */
  readonly recurring: RegExp;
  readonly recurrence: RegExp;
  /** Of recurrences, in lower case. */
  readonly days: ReadonlyMap<string, number>;
}

/** Runs of capitalised words: "Acme", "eBay", "O'Neill". */
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{N}]*(?:[.&'\u2019-][\p{L}\p{N}]+)*|\p{Ll}\p{Lu}[\p{L}\p{N}]+)`;
export const NAME = new RegExp(`(?<![\\p{L}\\p{N}@./])${NAME_WORD}(?:\\s+(?:&\\s+)?${NAME_WORD})*`, 'gu');

const listOf = (text: string): readonly string[] => text.split(' ').map((word) => word.replace(/-/g, ' '));
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** An alternation, the longest first; spaces as any space. */
const oneOf = (list: readonly string[]): string =>
  list
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => literal(word).replace(/ /g, String.raw`\s+`))
    .join('|');
/** "B.V" is "BV" and "B.V". */
const formOf = (text: string): string =>
  literal(text)
    .replace(/\\\./g, String.raw`\.?`)
    .replace(/ /g, String.raw`\.?\s?`);

function agePattern({ numbers, before, not, behind }: FormsFile['ages']): RegExp {
  const written = oneOf(Object.keys(numbers));
  return new RegExp(
    String.raw`\b(?:${oneOf(listOf(before))}|-)[\s-]+(?:the\s+ages?\s+of\s+)?(\d{1,2}|${written})s?\b(?!\s*(?:${oneOf(listOf(not))}|%|\.\d))|\b(\d{1,2}|${written})(?:\s*\+|[\s-]+(?:${oneOf(listOf(behind)).replaceAll(String.raw`\s+`, String.raw`[\s-]+`)}))`,
    'gi',
  );
}

const entityPattern = (companies: string): RegExp =>
  new RegExp(
    String.raw`${NAME_WORD}(?:,?\s+(?:&\s+)?${NAME_WORD}){0,6},?\s+(?:${listOf(companies).map(formOf).join('|')})\b\.?`,
    'gu',
  );

/** Codes of places, boxes, and streets by their words. */
const addressPattern = ({ words: names, endings }: FormsFile['streets']): RegExp =>
  new RegExp(
    [
      String.raw`\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b`,
      String.raw`(?<=,\s)(?:\d{5}|\d{4}(?:\s?[A-Z]{2})?)\s+\p{Lu}\p{L}+`,
      String.raw`\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b`,
      String.raw`\bP\.?\s?O\.?\s+Box\s+\d+`,
      String.raw`\b\d{1,5}\s+(?:\p{Lu}[\p{L}.]*\s+){1,4}(?:${oneOf(listOf(names))})\b`,
      String.raw`(?<!\p{L})\p{Lu}\p{L}{0,40}(?:${oneOf(listOf(endings))})\s+\d+`,
    ].join('|'),
    'gu',
  );

const STOP = String.raw`[,.;:()|]|$`;

const aimPattern = ({ begin, not, end }: FormsFile['aims']): RegExp =>
  new RegExp(
    String.raw`\b(?:${oneOf(listOf(begin))}) (?!(?:${oneOf(listOf(not))})\b)(\p{Ll}+(?:[^,.;:()|]| \p{L}){0,120}?)(?=${STOP}| (?:and|or) (?:${oneOf(listOf(end))}) )`,
    'gu',
  );

const targetPattern = ({ begin, not, end }: FormsFile['targets']): RegExp =>
  new RegExp(
    String.raw`\b(?:${oneOf(listOf(begin))}) (?!(?:${oneOf(listOf(not))})\b)(\p{L}[^,.;:()|]{2,80}?)(?=${STOP}| (?:${oneOf(listOf(end))}) )`,
    'gu',
  );

function ranked(lists: readonly string[]): readonly (readonly [string, number])[] {
  return lists.flatMap((list, rank) =>
    list.split('|').map((phrase) => [phrase.toLowerCase(), rank] as const),
  );
}

const anyOf = (lists: readonly string[], flags: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${oneOf(lists.flatMap((list) => list.split('|')))})(?![\p{L}\p{N}])`,
    flags,
  );

const contraction = ({ end, words: stands, whole, after }: FormsFile['words']['contractions'][number]) => ({
  pattern:
    whole === true
      ? new RegExp(`^${literal(end)}$`)
      : new RegExp(`^(${after === undefined ? '.+' : oneOf(listOf(after))})${literal(end)}$`),
  words: stands,
});

export function compileForms(file: FormsFile): ChangeForms {
  const manner = new Set(listOf(file.negationsOfManner));
  const negations = listOf(file.negations);
  const statement = oneOf(listOf(file.statements));
  return {
    words: {
      contractions: file.words.contractions.map(contraction),
      numberAtEnd: new RegExp(String.raw`(?:${oneOf(listOf(file.words.numbers))})\s*$`, 'iu'),
      pointers: new Set(listOf(file.words.pointers).map(foldWord)),
    },
    nounEnding: new RegExp(String.raw`(?<=\p{L}{4})(?:${oneOf(listOf(file.words.nounEndings))})$`, 'u'),
    negations: new Set(negations),
    negationsOfThings: new Set(negations.filter((word) => !manner.has(word))),
    turns: new Set(listOf(file.turns)),
    date: new RegExp(String.raw`\b(?:${oneOf(listOf(file.dates))})\b`, 'i'),
    age: agePattern(file.ages),
    ageWords: new Map(Object.entries(file.ages.numbers)),
    entity: entityPattern(file.companies),
    address: addressPattern(file.streets),
    between: new RegExp(String.raw`\b(?:${oneOf(listOf(file.lists.between))})\b`),
    renamed: new RegExp(String.raw`^(?:${oneOf(listOf(file.lists.renamed))}) `, 'i'),
    aim: aimPattern(file.aims),
    target: targetPattern(file.targets),
    clause: new RegExp(`(?= (?:${oneOf(listOf(file.clauses))}) )`),
    statement: new RegExp(String.raw`^(?:\W*(?:${statement}) (?:\S+ ){2}|.*[.!] (?:${statement}) )`, 'i'),
    self: file.self,
    act: new RegExp(String.raw`^\W*(?:${oneOf(listOf(file.acts))}) `, 'i'),
    aimOnly: new RegExp(String.raw`^(?:${listOf(file.aims.begin)[0] ?? ''}) \p{Ll}[^,]*$`, 'iu'),
    vendorList: file.vendorList,
    rightsOverData: new Set(file.rightsOverData),
    place: anyOf(file.places, 'gu'),
    event: anyOf(file.events, 'giu'),
    ranks: new Map([...ranked(file.places), ...ranked(file.events)]),
    recurring: new RegExp(String.raw`\b(?:${oneOf(listOf(file.recurrences.of))})\b`, 'iu'),
    recurrence: anyOf(Object.values(file.recurrences.days), 'giu'),
    days: new Map(
      Object.entries(file.recurrences.days).flatMap(([days, list]) =>
        list.split('|').map((phrase) => [phrase, Number(days)] as const),
      ),
    ),
  };
}
