// What every check looks at: the document, its claims, and where each named cue stands.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { grouped } from '../lib/group.ts';
import { toSource } from '../lib/mapped-text.ts';
import type { Claim } from '../model/claim.ts';
import type { Document, Span } from '../model/document.ts';
import type { Cues, Knowledge } from '../rules/knowledge.ts';
import { cuesIn, shapesIn, shapesOfDocument, shapesWithin } from './cues.ts';

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
  readonly headings: readonly Passage[];
  /** The passages that state something, no headings and no questions, and hold a cue. */
  readonly passagesWith: (cue: string) => readonly Passage[];
  /** Cues of all passages of a section. */
  readonly cuesOfSection: (section: number) => ReadonlySet<string>;
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
function wholeCues(
  document: Document,
  graph: Cues['graph'],
  shapes: Cues['shapes'],
): (index: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  return (index) => {
    const block = document.blocks[index];
    const cues =
      known.get(index) ??
      (block === undefined
        ? NO_CUES
        : union([cuesIn(block.body.text, graph), new Set(shapesIn(block, shapes).map(({ cue }) => cue))]));
    known.set(index, cues);
    return cues;
  };
}

const NO_CUES: ReadonlySet<string> = new Set();

/** All that is in one of the sets; most are empty, and then nothing is made. */
function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = NO_CUES, ...others] = sets.filter(({ size }) => size > 0);
  return others.length === 0 ? first : new Set([first, ...others].flatMap((set) => [...set]));
}

type Indexed = Pick<CheckContext, 'passages' | 'headings' | 'passagesWith' | 'cuesOfSection'>;

/** The passages by all that a rule asks for them by; what few rules ask for is found when they do. */
export function indexPassages(passages: readonly Passage[]): Indexed {
  let sections: ReadonlyMap<number, readonly Passage[]> | null = null;
  const cues = new Map<number, ReadonlySet<string>>();
  const byCue = grouped(passages, ({ isHeading, isQuestion, cues: held }) =>
    isHeading || isQuestion ? NO_CUES : held,
  );
  return {
    passages,
    headings: passages.filter(({ isHeading }) => isHeading),
    passagesWith: (cue) => byCue.get(cue) ?? NO_PASSAGES,
    cuesOfSection: (section) => {
      const known = cues.get(section);
      if (known !== undefined) return known;
      sections ??= grouped(passages, (passage) => [passage.section]);
      const found = new Set<string>();
      for (const passage of sections.get(section) ?? []) for (const cue of passage.cues) found.add(cue);
      cues.set(section, found);
      return found;
    },
  };
}

const NO_PASSAGES: readonly Passage[] = [];

/** What a document says, whoever asks: its passages, and the cues of its headings. */
type Reading = Indexed & Pick<CheckContext, 'passagesOf' | 'sectionCues'>;

/** The checks and the comparison read the same document. */
const readings = new WeakMap<Document, { readonly cues: Cues; readonly reading: Reading }>();

function readingOf(document: Document, cues: Cues): Reading {
  const known = readings.get(document);
  if (known?.cues === cues) return known.reading;
  const reading = readPassages(document, cues);
  readings.set(document, { cues, reading });
  return reading;
}

export function openContext(
  document: Document,
  claims: readonly Claim[],
  knowledge: Knowledge,
  today: string | null = null,
): CheckContext {
  return {
    document,
    claims,
    knowledge,
    lexicon: knowledge.lexicon,
    ...readingOf(document, knowledge.cues),
    today,
    facts: new Map(),
  };
}

function readPassages(document: Document, named: Cues): Reading {
  const { graph } = named;
  const shapes = shapesOfDocument(document.blocks, named.shapes);
  const headings = document.sections.map((section) => cuesIn(section.heading, graph));
  const whole = wholeCues(document, graph, shapes);
  const passages: Passage[] = [];
  for (const block of document.blocks) {
    const label = block.label === null ? '' : block.body.text.slice(block.label.start, block.label.end);
    const labelCues = label === '' ? NO_CUES : cuesIn(label, graph);
    const headingCues = headings[block.section] ?? NO_CUES;
    const base = {
      block: block.index,
      section: block.section,
      isHeading: block.kind === 'heading' || (block.cell?.isHeader ?? false),
      head: union([labelCues, headingCues]),
      lead: union(leadsOf(document, block.index).map(whole)),
    };
    const hits = shapesIn(block, shapes);
    if (block.sentences.length === 0) {
      passages.push({
        ...base,
        index: passages.length,
        span: block.span,
        isQuestion: false,
        cues: union([cuesIn(block.body.text, graph), new Set(hits.map((hit) => hit.cue))]),
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
        cues: union([
          cuesIn(text, graph),
          index === 0 ? labelCues : NO_CUES,
          new Set(shapesWithin(hits, index === 0 ? 0 : sentence.start, sentence.end)),
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
  return { ...indexPassages(passages), passagesOf: grouped(passages, ({ block }) => [block]), sectionCues };
}
