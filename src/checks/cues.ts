// The named cues that a text holds: by their words, or by their form.

import { termTokens } from '../lexicon/tokens.ts';
import type { Block } from '../model/document.ts';
import type { CueGraph } from '../rules/cue-graph.ts';
import { cueReader } from '../rules/cue-reader.ts';
import type { CueReader } from '../rules/cue-reader.ts';
import type { Shapes } from '../rules/knowledge.ts';

/** Texts whose cues are kept for each graph; the map starts again when it is full. */
const MOST_TEXTS = 6_000;

/** A graph's reader, and what it found in the texts it has read. */
interface Reading {
  readonly read: CueReader;
  readonly texts: Map<string, ReadonlySet<string>>;
}
const readings = new WeakMap<CueGraph, Reading>();

/**
 * Names of the cues in the text: all of them, also those that begin alike or lie within one another.
 * The checks, the contradictions and the comparison ask the same sentences: each is read once.
 */
export function cuesIn(text: string, graph: CueGraph): ReadonlySet<string> {
  const { read, texts } = readings.get(graph) ?? { read: cueReader(graph), texts: new Map() };
  if (!readings.has(graph)) readings.set(graph, { read, texts });
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const found = read(termTokens(text));
  texts.set(text, found);
  return found;
}

/** A cue known by its form, and where it stands in the block's text. */
interface ShapeHit {
  readonly cue: string;
  readonly start: number;
  readonly end: number;
}

/** Stands between the texts of blocks, and in none of them. */
const BETWEEN = '\u0000';

/** The shapes that a document may hold: of the dozens most are nowhere in it, and are not looked for in its blocks. */
export function shapesOfDocument(blocks: readonly Block[], shapes: readonly Shapes[]): readonly Shapes[] {
  const text = blocks.map(({ body }) => body.text).join(BETWEEN);
  const targets = blocks.flatMap(({ links }) => links.map(({ target }) => target)).join(BETWEEN);
  // what must stand at an end of its block cannot be told from the whole
  const isBound = ({ source }: RegExp): boolean => /[$^]/.test(source.replace(/\[\^/g, '['));
  return shapes.filter(({ needs }) => isBound(needs) || needs.test(text) || needs.test(targets));
}

/** Addresses, numbers and codes of a block: in its text, which a sentence break may cut, or in what its links lead to. */
export function shapesIn(block: Block, shapes: readonly Shapes[]): readonly ShapeHit[] {
  const known = shapesOf.get(block);
  if (known?.shapes === shapes) return known.hits;
  const hits = findShapes(block, shapes);
  shapesOf.set(block, { shapes, hits });
  return hits;
}

const shapesOf = new WeakMap<
  Block,
  { readonly shapes: readonly Shapes[]; readonly hits: readonly ShapeHit[] }
>();

function findShapes({ body, links }: Block, shapes: readonly Shapes[]): readonly ShapeHit[] {
  return shapes.flatMap(({ needs, forms }) => {
    const inText = needs.test(body.text);
    const inLinks = links.filter(({ target }) => needs.test(target));
    if (!inText && inLinks.length === 0) return [];
    return forms.flatMap(({ cue, pattern }) => [
      ...(inText ? [...body.text.matchAll(pattern)] : []).map((match) => ({
        cue,
        start: match.index,
        end: match.index + match[0].length,
      })),
      ...inLinks
        .filter(({ target }) => target.search(pattern) >= 0)
        .map(({ start, end }) => ({ cue, start, end })),
    ]);
  });
}

/** Names of the shapes that reach into a stretch of the block's text. */
export const shapesWithin = (hits: readonly ShapeHit[], start: number, end: number): readonly string[] =>
  hits.filter((hit) => hit.start < end && start < hit.end).map((hit) => hit.cue);
