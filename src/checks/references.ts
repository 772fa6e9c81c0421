// Documents that the policy relies on and that were not supplied: terms, addenda, riders, other
// policies. Each is a limit of the audit, with the lines that name it.

import { foldWord } from '../lexicon/fold.ts';
import { toSource } from '../lib/mapped-text.ts';
import type { Document, Limit, Span } from '../model/document.ts';
import type { TextKnowledge } from '../rules/contradictions/texts.ts';

type Words = TextKnowledge['documents'];

const POSSESSIVE = /['’]s?$/;
const JOINING = /^(?:of|for|and|at|&)$/i;

const foldedOf = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !JOINING.test(word)).map((word) => foldWord(word));

interface Name {
  /** The words before the noun: ["Cookie"]. */
  readonly before: readonly string[];
  /** "policy", "terms of service". */
  readonly noun: string;
}

/** The noun at the end of a name and the words before it; null where no noun of the rules ends it. */
function splitName(name: string, { kindOf }: Words): Name | null {
  const words = name.split(/\s+/);
  for (let at = 0; at < words.length; at += 1) {
    const noun = words.slice(at).join(' ').toLowerCase();
    if (kindOf.has(noun)) return { before: words.slice(0, at), noun };
  }
  return null;
}

/** The name without "The" and "Our" in front of it. */
function withoutDeterminers(name: string, { determiners }: Words): string {
  const words = name.split(/\s+/);
  const first = words.findIndex((word) => !determiners.has(word.toLowerCase()) && !JOINING.test(word));
  return words.slice(first < 0 ? words.length : first).join(' ');
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** "Acme Terms of Use" → "Terms of Use". */
const withoutName = (written: string, ownNames: readonly string[]): string => {
  const own = ownNames.find((name) => written.startsWith(`${name} `));
  return own === undefined ? written : written.slice(own.length + 1);
};

/** Is the name that of a document of the author, other than this one? */
function isRelied(name: Name, isOwn: boolean, words: Words): boolean {
  const { before, noun } = name;
  if (before.length === 0) return words.alone.has(noun);
  if (words.never.has([...before, noun].join(' ').toLowerCase())) return false;
  const folded = foldedOf(before);
  // "STRIPE's Terms": somebody else's
  if (before.some((word) => POSSESSIVE.test(word) && !words.kinds.has(foldWord(word)))) return false;
  // "our Privacy Policy" is this text, or the one every reader has
  if (folded.every((word) => words.itself.has(word))) return false;
  return isOwn || folded.every((word) => words.kinds.has(word));
}

/** Does a heading or the title of the text itself hold all the words? It is a part of this text then. */
function isOfThis(name: string, document: Document): boolean {
  const wanted = foldedOf(name.split(/\s+/));
  const titles = [
    document.title ?? '',
    ...document.blocks.filter(({ kind }) => kind === 'heading').map(({ body }) => body.text),
  ];
  return titles.some((title) => {
    const there = new Set(foldedOf(title.split(/[^\p{L}\p{N}'’]+/u)));
    return wanted.every((word) => there.has(word));
  });
}

/** `ownNames`: what the text calls its author: "the Acme Terms of Use" are its own. */
export function unsuppliedDocuments(
  document: Document,
  words: Words,
  ownNames: readonly string[],
): readonly Limit[] {
  const found = new Map<string, Span[]>();
  for (const block of document.blocks) {
    const { text } = block.body;
    if (block.kind === 'heading' || !words.nouns.test(text)) continue;
    for (const match of text.matchAll(words.name)) {
      const [, lead = '', written = ''] = match;
      const before = text.slice(0, match.index) + lead;
      const isAuthors = ownNames.some(
        (name) => new RegExp(`${escaped(name)}['’]s\\s*$`).test(before) || written.startsWith(`${name} `),
      );
      if (words.foreign.test(before) && !isAuthors) continue;
      const short = words.short.get(written.toLowerCase());
      const bare = withoutDeterminers(withoutName(written, ownNames), words);
      const name = splitName(bare, words);
      const isOwn = isAuthors || /\bour\s*$/i.test(before) || /^our\b/i.test(written);
      if (short === undefined && (name === null || !isRelied(name, isOwn, words))) continue;
      const told = short ?? words.short.get(bare.toLowerCase()) ?? bare;
      if (short === undefined && isOfThis(bare, document)) continue;
      const start =
        match.index + lead.length + (written.length - (short === undefined ? bare.length : written.length));
      const spans = found.get(told) ?? [];
      spans.push(toSource(block.body, start, match.index + lead.length + written.length));
      found.set(told, spans);
    }
  }
  return [...found]
    .map(([name, spans]) => ({ kind: 'not-supplied' as const, statement: name, spans }))
    .toSorted((a, b) => (a.statement < b.statement ? -1 : 1));
}

/** Is a document of this title, or file name, the one meant: "Privacy Notice for Candidates", "Candidate Privacy Notice"? */
export function isNamed(wanted: string, title: string, words: Words): boolean {
  const name = splitName(wanted, words);
  const there = foldedOf(title.split(/[^\p{L}\p{N}'’]+/u));
  if (name === null) return foldedOf(wanted.split(/\s+/)).every((word) => there.includes(word));
  const kind = words.kindOf.get(name.noun);
  const nouns = [...words.kindOf].filter(([, of]) => of === kind).map(([noun]) => noun.split(' ')[0] ?? '');
  return (
    nouns.some((noun) => there.includes(foldWord(noun))) &&
    foldedOf(name.before).every((word) => there.includes(word) || words.itself.has(word))
  );
}
