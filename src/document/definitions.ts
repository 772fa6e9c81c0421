// Meanings a document gives to its own words: `Acme, Inc. ("Acme," "we," "us")`, "Free Account:
// account for which …" below a definitions heading, `"Service" means …`.

import { toSource } from '../lib/mapped-text.ts';
import type { Block, Definition, Section } from '../model/document.ts';

const QUOTED = /["\u201C]([^"\u201C\u201D]{1,60})["\u201D]/g;
const FIRST_PARTY = /^(we|us|our|company|the company)$/i;
/** `Name, Inc. (…"we"…)`: a bracket with quoted terms right after a name. */
const BRACKET = /\(([^()]{0,200}["\u201C][^()]{1,200})\)/g;
const MEANS =
  /["\u201C]([^"\u201C\u201D]{1,60})["\u201D]\s+(?:means|refers to|includes|has the meaning|shall mean)\b/g;

function nameBefore(text: string, at: number): { readonly start: number; readonly name: string } {
  const before = text.slice(Math.max(0, at - 120), at).trimEnd();
  const match = /((?:[A-Z0-9][\p{L}\p{N}&.'\u2019-]*,?\s*(?:(?:of|and|the|for)\s+)?){1,8})$/u.exec(before);
  const name = (match?.[1] ?? '').trim().replace(/,$/, '');
  return { start: at - (text.slice(0, at).length - text.slice(0, at).trimEnd().length) - name.length, name };
}

function cleanTerm(term: string): string {
  return term.replace(/[,.;:]+$/, '').trim();
}

function fromBrackets(block: Block): readonly Definition[] {
  const { text } = block.body;
  const found: Definition[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const terms = [...(match[1] ?? '').matchAll(QUOTED)]
      .map((quoted) => cleanTerm(quoted[1] ?? ''))
      .filter((term) => term !== '');
    if (terms.length === 0) continue;
    const { start, name } = nameBefore(text, match.index);
    const isFirstParty = terms.some((term) => FIRST_PARTY.test(term));
    const own = name === '' ? [] : [name];
    found.push({
      kind: isFirstParty
        ? 'first-party'
        : terms.some((term) =>
              /^(services?|platform|sites?|website|apps?|application|products?)$/i.test(term),
            )
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

function fromMeans(block: Block): readonly Definition[] {
  const { text } = block.body;
  const matches = [...text.matchAll(MEANS)];
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

const isDefinitionHeading = (heading: string): boolean =>
  /\b(definitions?|defined terms|key terms|glossary|interpretation|terms we use)\b/i.test(heading);

function fromLabel(block: Block, section: Section | undefined): readonly Definition[] {
  if (block.label === null || section === undefined || !section.path.some(isDefinitionHeading)) return [];
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
): readonly Definition[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading'
      ? []
      : [...fromBrackets(block), ...fromMeans(block), ...fromLabel(block, sections[block.section])],
  );
}
