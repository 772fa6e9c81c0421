// What a document calls its author: "Acme" in `Acme Inc. ("Acme", "we")`, in its title, or as the name that
// its first lines hold and its sentences begin with. The words come from rules/contradictions/frames.yaml.

import { foldWord } from '../../lexicon/fold.ts';
import type { Document } from '../../model/document.ts';
import { surfaceKey } from '../../rules/contradictions/compile.ts';
import type { FrameKnowledge } from '../../rules/contradictions/compile.ts';

type Words = Pick<FrameKnowledge, 'authors' | 'neutral'>;

/** A name of up to three words, and the word behind it. */
const SUBJECT = /^(\p{Lu}[\w&'’-]*(?:\.\w+)?(?:\s\p{Lu}[\w&'’-]*){0,2})\s+(\p{Ll}+)\b/u;
const NAME = /^\p{Lu}[\w.&'’-]*(?:\s\p{Lu}[\w.&'’-]*){0,2}$/u;
/** A name that begins fewer sentences may be somebody else's. */
const FEWEST_SENTENCES = 3;
/** UTF-16 units in which a policy says whose it is. */
const OPENING = 600;

const formKey = (word: string): string => word.toLowerCase().replaceAll(/[.,]/g, '');

/** "Acme Holding GmbH" → "Acme Holding". */
export function withoutLegalForm(name: string, { authors }: Pick<FrameKnowledge, 'authors'>): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const isForm = words.length > 1 && authors.legalForms.has(formKey(last));
  return isForm ? words.slice(0, -1).join(' ').replace(/,$/, '') : name.trim();
}

function subjects({ blocks, source }: Document, { authors, neutral }: Words): readonly string[] {
  const counts = new Map<string, number>();
  for (const { sentences } of blocks)
    for (const { text } of sentences) {
      const [, name, verb = ''] = SUBJECT.exec(text) ?? [];
      if (name === undefined || !authors.verbs.has(surfaceKey(verb))) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
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

/** "Privacy Notice of Acme Labs GmbH" → "Acme Labs"; '' for a title with more than a name. */
function titled(title: string, words: Words): string {
  const rest = title
    .split(/[^\p{L}\p{N}.&'’-]+/u)
    .filter((word) => word !== '' && !words.authors.title.has(surfaceKey(word.replaceAll('.', ''))))
    .join(' ');
  return NAME.test(rest) ? withoutLegalForm(rest, words) : '';
}

/** Names as written, each once. */
export function ownNames(document: Document, words: Words): readonly string[] {
  const defined = document.definitions
    .filter(({ kind }) => kind === 'first-party')
    .flatMap(({ terms }) => terms);
  const names = [...defined, titled(document.title ?? '', words), ...subjects(document, words)];
  return [...new Set(names)].filter(
    (name) => /^[\p{Lu}\d]/u.test(name) && name.length > 1 && !words.authors.nobody.has(surfaceKey(name)),
  );
}
