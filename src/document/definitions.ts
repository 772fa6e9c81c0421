// Meanings a document gives to its own words: `Acme, Inc. ("Acme," "we," "us")`, "Free Account:
// account for which …" below a definitions heading, `"Service" means …`.

import { toSource } from '../lib/mapped-text.ts';
import type { Block, Definition, Section } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';

type Words = LayoutWords['definitions'];

const QUOTED = /["\u201C]([^"\u201C\u201D]{1,60})["\u201D]/g;
/** `Name, Inc. (…"we"…)`: a bracket with quoted terms right after a name. */
const BRACKET = /\(([^()]{0,200}["\u201C][^()]{1,200})\)/g;

/** Up to eight words with capitals, set apart by spaces: without these a run of capitals could be cut in any way. */
const NAME =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]?[A-Z0-9][\p{L}\p{N}&.'\u2019-]*,?\s+(?:(?:of|and|the|for)\s+)?){0,7}[\p{L}\p{N}]?[A-Z0-9][\p{L}\p{N}&.'\u2019-]*,?$/u;

function nameBefore(text: string, at: number): { readonly start: number; readonly name: string } {
  const before = text.slice(Math.max(0, at - 120), at).trimEnd();
  const name = (NAME.exec(before)?.[0] ?? '').replace(/,$/, '');
  return { start: at - (text.slice(0, at).length - text.slice(0, at).trimEnd().length) - name.length, name };
}

function cleanTerm(term: string): string {
  return term.replace(/[,.;:]+$/, '').trim();
}

function fromBrackets(block: Block, words: Words): readonly Definition[] {
  const { text } = block.body;
  const found: Definition[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const terms = [...(match[1] ?? '').matchAll(QUOTED)]
      .map((quoted) => cleanTerm(quoted[1] ?? ''))
      .filter((term) => term !== '');
    if (terms.length === 0) continue;
    const { start, name } = nameBefore(text, match.index);
    const isFirstParty = terms.some((term) => words.firstParty.test(term));
    const own = name === '' ? [] : [name];
    found.push({
      kind: isFirstParty
        ? 'first-party'
        : terms.some((term) => words.service.test(term))
          ? 'service'
          : 'term',
      terms: [...new Set([...own, ...terms])],
      meaning: name,
      block: block.index,
      span: toSource(block.body, Math.max(0, start), match.index + match[0].length),
    });
  }
  return found;
}

function fromMeans(block: Block, { means }: Words): readonly Definition[] {
  const { text } = block.body;
  const matches = [...text.matchAll(means)];
  return matches.map((match, i) => {
    // a meaning reaches to its full stop, or to the next term: no text is told twice
    const next = matches[i + 1]?.index ?? text.length;
    const stop = text.slice(match.index, next).indexOf('. ');
    const end = stop === -1 ? next : match.index + stop + 1;
    return {
      kind: 'term' as const,
      terms: [cleanTerm(match[1] ?? '')],
      meaning: text.slice(match.index + match[0].length, end).trim(),
      block: block.index,
      span: toSource(block.body, match.index, end),
    };
  });
}

function fromLabel(block: Block, section: Section | undefined, words: Words): readonly Definition[] {
  const isBelow = section?.path.some((heading) => words.heading.test(heading)) ?? false;
  if (block.label === null || !isBelow) return [];
  const terms = block.label.name.split(/\s*\/\s*/).filter((term) => term !== '');
  return [
    {
      kind: 'term',
      terms,
      meaning: block.body.text.slice(block.label.end + 1).trim(),
      block: block.index,
      span: block.span,
    },
  ];
}

export function readDefinitions(
  blocks: readonly Block[],
  sections: readonly Section[],
  words: Words,
): readonly Definition[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading'
      ? []
      : [
          ...fromBrackets(block, words),
          ...fromMeans(block, words),
          ...fromLabel(block, sections[block.section], words),
        ],
  );
}
