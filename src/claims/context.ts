// What surrounds a block: the openers and scope of its headings, the names of the first party, the
// document's own terms.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { extendForDocument } from '../lexicon/extend.ts';
import { phraseWords } from '../lexicon/phrases.ts';
import type { Scope } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Frame } from '../model/vocabulary.ts';
import { brokenHeading } from './completed.ts';
import type { Broken } from './completed.ts';
import { readLine } from './line.ts';
import type { Line, Reader } from './line.ts';
import { openerOfHeading } from './openers.ts';
import type { Opener } from './openers.ts';
import { mergeScope, NO_SCOPE, scopeIn } from './scope-of.ts';
import type { Tagger } from './tagger.ts';

export interface SectionContext {
  readonly parent: number | null;
  readonly opener: Opener | null;
  /** Whether its own heading opens something. */
  readonly isOpening: boolean;
  /** "What we never do": the clause that the heading leaves to its items to finish. */
  readonly broken: Broken | null;
  readonly scope: Scope;
  readonly frame: Frame;
  readonly line: Line | null;
  /** Words of the heading path, for cues that need their context. */
  readonly words: ReadonlySet<string>;
}

export interface DocumentContext {
  readonly document: Document;
  readonly reader: Reader;
  readonly sections: readonly SectionContext[];
  readonly firstPartyNames: ReadonlySet<string>;
  /** Blocks that introduce others, by index. */
  readonly leadIns: ReadonlySet<number>;
}

const FRAMES: readonly (readonly [RegExp, Frame])[] = [
  [/\b(california|ccpa|cpra)\b/i, 'cpra'],
  [/\b(gdpr|eea|european|uk gdpr)\b/i, 'gdpr'],
];

function frameOf(heading: string, inherited: Frame): Frame {
  return FRAMES.find(([pattern]) => pattern.test(heading))?.[1] ?? inherited;
}

export function openDocument(document: Document, lexicon: CompiledLexicon, tagger: Tagger): DocumentContext {
  const reader: Reader = { lexicon: extendForDocument(lexicon, document.definitions), tagger };
  const sections: SectionContext[] = [];
  for (const section of document.sections) {
    const parent = section.parent === null ? null : (sections[section.parent] ?? null);
    const block = section.block === null ? undefined : document.blocks[section.block];
    const line = block === undefined ? null : readLine(block, 0, block.body.text, false, reader);
    const own = line === null ? null : openerOfHeading(line, reader);
    sections.push({
      parent: section.parent,
      opener: own ?? parent?.opener ?? null,
      isOpening: own !== null,
      broken: line === null ? null : brokenHeading(line),
      scope: mergeScope(
        parent?.scope ?? NO_SCOPE,
        line === null ? null : scopeIn(line, 'heading', reader.lexicon),
      ),
      frame: frameOf(section.heading, parent?.frame ?? 'ordinary'),
      line,
      words: new Set([...(parent?.words ?? []), ...(line?.lowers ?? [])]),
    });
  }
  const names = document.definitions
    .filter((d) => d.kind === 'first-party')
    .flatMap((d) => d.terms.flatMap(phraseWords));
  const firstPartyNames = new Set(names.filter((name) => !['or', 'and', 'the'].includes(name)));
  const leadIns = new Set(document.blocks.flatMap(({ leadIn }) => (leadIn === null ? [] : [leadIn])));
  return { document, reader, sections, firstPartyNames, leadIns };
}
