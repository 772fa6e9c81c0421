// What a document calls its author: "Acme" in `Acme Inc. ("Acme", "we")`, in its title, or as the name that
// its first lines hold and its sentences begin with.

import { foldWord } from '../../lexicon/fold.ts';
import type { Document } from '../../model/document.ts';

const NO_NAME = /^(?:we|us|our|ours|ourselves|company|the company|you|your)$/i;
const TITLE_WORDS =
  /\b(?:privacy|policy|notice|statement|and|cookies?|online|the|global|u\.?s\.?|for|of)\b/gi;

/** "Acme may …", "Acme Labs collects …". */
const SUBJECT =
  /^(\p{Lu}[\w&'’-]*(?:\.\w+)?(?:\s\p{Lu}[\w&'’-]*){0,2})\s+(?:may|will|does|can|has|uses|collects|shares|discloses|never|processes)\b/u;
/** A name that begins fewer sentences may be somebody else's. */
const FEWEST_SENTENCES = 3;
/** UTF-16 units in which a policy says whose it is. */
const OPENING = 600;

function subjects({ blocks, source }: Document, neutral: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { sentences } of blocks)
    for (const { text } of sentences) {
      const name = SUBJECT.exec(text)?.[1];
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const opening = source.slice(0, OPENING);
  return [...counts]
    .filter(
      ([name, count]) =>
        count >= FEWEST_SENTENCES &&
        opening.includes(name) &&
        !neutral.has(foldWord(name.split(/\s/)[0] ?? '')),
    )
    .map(([name]) => name);
}

/** Names as written, each once. `neutral` holds the words that name nobody. */
export function ownNames(document: Document, neutral: ReadonlySet<string>): readonly string[] {
  const defined = document.definitions
    .filter(({ kind }) => kind === 'first-party')
    .flatMap(({ terms }) => terms);
  const titled = (document.title ?? '').replaceAll(TITLE_WORDS, ' ').trim();
  const names = [
    ...defined,
    ...(/^\p{Lu}[\w.&'’-]*$/u.test(titled) ? [titled] : []),
    ...subjects(document, neutral),
  ];
  return [...new Set(names)].filter(
    (name) => /^[\p{Lu}\d]/u.test(name) && name.length > 1 && !NO_NAME.test(name),
  );
}
