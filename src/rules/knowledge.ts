// Everything the stages know: the lexicon, the rules, the law they cite, cues, facts and presets.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { Citation } from '../model/finding.ts';
import type { ReadingWords } from '../model/reading.ts';
import type { CueGraph } from './cue-graph.ts';
import type { ChangeKnowledge } from './changes/compile.ts';
import type { ContradictionKnowledge } from './contradictions/compile.ts';
import type { CuesFile, FactEntry, LawFile, PresetsFile, Rule } from './schema.ts';
import type { TopicsFile } from './topics.ts';

export interface Cues {
  readonly entries: Readonly<CuesFile['cues']>;
  readonly graph: CueGraph;
  readonly shapes: readonly Shapes[];
}

/** Cues by their form, that a text without what they all need cannot hold. */
export interface Shapes {
  readonly needs: RegExp;
  readonly forms: readonly Shape[];
}

/** A cue that is recognised by its form: an e-mail address, a postal address. */
export interface Shape {
  readonly cue: string;
  readonly pattern: RegExp;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly inForceFrom: string;
  readonly lastChecked: string;
}

export interface Knowledge {
  /** What tells sentences, furniture and the language of a text. */
  readonly reading: ReadingWords;
  readonly lexicon: CompiledLexicon;
  readonly rules: readonly Rule[];
  readonly citations: ReadonlyMap<string, Citation>;
  readonly packs: readonly Pack[];
  readonly cues: Cues;
  readonly facts: readonly FactEntry[];
  readonly presets: PresetsFile['presets'];
  readonly contradictions: ContradictionKnowledge;
  /** The rows of a comparison. */
  readonly topics: TopicsFile;
  /** What tells a change between versions, and whom it serves. */
  readonly changes: ChangeKnowledge;
}

export function toCitations(laws: Readonly<Record<string, LawFile>>): ReadonlyMap<string, Citation> {
  const citations = new Map<string, Citation>();
  for (const [pack, law] of Object.entries(laws)) {
    for (const [id, entry] of Object.entries(law.citations)) {
      citations.set(`${pack}/${id}`, {
        id: `${pack}/${id}`,
        label: entry.label,
        title: entry.title,
        url: entry.url ?? null,
        inForceFrom: entry.inForceFrom ?? law.inForceFrom,
        inForceUntil: entry.inForceUntil ?? null,
      });
    }
  }
  return citations;
}

const isInForce = ({ inForceFrom, inForceUntil }: Citation, now: string): boolean =>
  (inForceFrom === null || inForceFrom <= now) && (inForceUntil === null || now <= inForceUntil);

/** The citations in force on a day (ISO date). */
export const citationsOn = (citations: Knowledge['citations'], now: string): Knowledge['citations'] =>
  new Map([...citations].filter(([, citation]) => isInForce(citation, now)));
