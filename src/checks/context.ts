// What every check looks at: the document, its claims, and where each named cue stands.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { toSource } from '../lib/mapped-text.ts';
import type { Claim } from '../model/claim.ts';
import type { Document, Span } from '../model/document.ts';
import type { Cues, Knowledge } from '../rules/knowledge.ts';
import { cuesIn, shapesIn, shapesWithin } from './cues.ts';

/** A sentence, label, cell or heading with the cues it holds. */
export interface Passage {
  /** Place in the order of the text. */
  readonly index: number;
  readonly span: Span;
  readonly block: number;
  readonly section: number;
  readonly isHeading: boolean;
  readonly isQuestion: boolean;
  readonly cues: ReadonlySet<string>;
  /** Cues of what the passage stands under: its label and the nearest heading. */
  readonly head: ReadonlySet<string>;
  /** Cues of the sentences that introduce it ("We share data with:"), the nearest first. */
  readonly lead: ReadonlySet<string>;
}

export type FactValue = boolean | 'unknown';

export interface CheckContext {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly knowledge: Knowledge;
  readonly lexicon: CompiledLexicon;
  readonly passages: readonly Passage[];
  /** By index of their block. */
  readonly passagesOf: ReadonlyMap<number, readonly Passage[]>;
  /** By each cue they hold. */
  readonly passagesByCue: ReadonlyMap<string, readonly Passage[]>;
  /** Cues of all passages of a section. */
  readonly cuesOfSection: ReadonlyMap<number, ReadonlySet<string>>;
  /** Cues of the heading path of each section. */
  readonly sectionCues: readonly ReadonlySet<string>[];
  /** The day of the law, ISO; null where dates are not held against a day. */
  readonly today: string | null;
  /** Facts decided so far. */
  readonly facts: ReadonlyMap<string, FactValue>;
}

const DEEPEST_LEAD = 4;

/** Blocks that introduce a block: its lead-in and theirs; for a cell its row head and column header. */
function leadsOf(document: Document, index: number): readonly number[] {
  const found: number[] = [];
  let at = document.blocks[index];
  while (at !== undefined && found.length < DEEPEST_LEAD) {
    const { cell } = at;
    if (cell !== null) found.push(...[cell.rowHead, cell.header].filter((block) => block !== null));
    if (at.leadIn === null) break;
    found.push(at.leadIn);
    at = document.blocks[at.leadIn];
  }
  return found;
}

/** Cues of whole blocks, read when first asked for. */
function wholeCues(document: Document, { graph, shapes }: Cues): (index: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  return (index) => {
    const block = document.blocks[index];
    const cues =
      known.get(index) ??
      new Set(
        block === undefined
          ? []
          : [...cuesIn(block.body.text, graph), ...shapesIn(block, shapes).map(({ cue }) => cue)],
      );
    known.set(index, cues);
    return cues;
  };
}

function grouped<K>(
  passages: readonly Passage[],
  keysOf: (passage: Passage) => Iterable<K>,
): ReadonlyMap<K, readonly Passage[]> {
  const found = new Map<K, Passage[]>();
  for (const passage of passages)
    for (const key of keysOf(passage)) {
      const before = found.get(key);
      if (before === undefined) found.set(key, [passage]);
      else before.push(passage);
    }
  return found;
}

/** The passages by all that a rule asks for them by. */
export function indexPassages(
  passages: readonly Passage[],
): Pick<CheckContext, 'passages' | 'passagesOf' | 'passagesByCue' | 'cuesOfSection'> {
  const ofSection = grouped(passages, ({ section }) => [section]);
  return {
    passages,
    passagesOf: grouped(passages, ({ block }) => [block]),
    passagesByCue: grouped(passages, ({ cues }) => cues),
    cuesOfSection: new Map(
      [...ofSection].map(([section, those]) => [section, new Set(those.flatMap(({ cues }) => [...cues]))]),
    ),
  };
}

export function openContext(
  document: Document,
  claims: readonly Claim[],
  knowledge: Knowledge,
  today: string | null = null,
): CheckContext {
  const { graph, shapes } = knowledge.cues;
  const headings = document.sections.map((section) => cuesIn(section.heading, graph));
  const whole = wholeCues(document, knowledge.cues);
  const passages: Passage[] = [];
  for (const block of document.blocks) {
    const label = block.label === null ? '' : block.body.text.slice(block.label.start, block.label.end);
    const labelCues = label === '' ? new Set<string>() : cuesIn(label, graph);
    const base = {
      block: block.index,
      section: block.section,
      isHeading: block.kind === 'heading' || (block.cell?.isHeader ?? false),
      head: new Set([...labelCues, ...(headings[block.section] ?? [])]),
      lead: new Set(leadsOf(document, block.index).flatMap((index) => [...whole(index)])),
    };
    const hits = shapesIn(block, shapes);
    if (block.sentences.length === 0) {
      passages.push({
        ...base,
        index: passages.length,
        span: block.span,
        isQuestion: false,
        cues: new Set([...cuesIn(block.body.text, graph), ...hits.map((hit) => hit.cue)]),
      });
      continue;
    }
    block.sentences.forEach((sentence, index) => {
      const text = index === 0 && label !== '' ? block.body.text.slice(0, sentence.end) : sentence.text;
      const span =
        index === 0 && label !== ''
          ? { start: toSource(block.body, 0, 1).start, end: sentence.span.end }
          : sentence.span;
      passages.push({
        ...base,
        index: passages.length,
        span,
        isQuestion: sentence.isQuestion,
        cues: new Set([
          ...cuesIn(text, graph),
          ...(index === 0 ? labelCues : []),
          ...shapesWithin(hits, index === 0 ? 0 : sentence.start, sentence.end),
        ]),
      });
    });
  }
  // everything stands under the title ("Children's privacy notice"), which is a section of its own
  const title = cuesIn(document.title ?? '', graph);
  const sectionCues: ReadonlySet<string>[] = [];
  for (const section of document.sections) {
    const own = headings[section.index] ?? new Set<string>();
    const above = section.parent === null ? title : (sectionCues[section.parent] ?? title);
    sectionCues.push(new Set([...above, ...own]));
  }
  return {
    document,
    claims,
    knowledge,
    lexicon: knowledge.lexicon,
    ...indexPassages(passages),
    sectionCues,
    today,
    facts: new Map(),
  };
}
