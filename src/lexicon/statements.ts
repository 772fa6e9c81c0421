// statements.yaml: sentences recognised by their own words, and the claim each becomes.

import { z } from 'zod';
import { placesBy } from '../lib/group.ts';
import { DUTIES, POLARITIES, PRACTICES, RIGHTS, TOPICS } from '../model/vocabulary.ts';
import { compilePhrases, GAP } from './phrases.ts';
import type { PhraseSet } from './phrases.ts';

const words = z.array(z.string().min(1));

const statementSchema = z.strictObject({
  id: z.string(),
  practice: z.enum(PRACTICES),
  topic: z.enum(TOPICS).optional(),
  duty: z.enum(DUTIES).optional(),
  right: z.enum(RIGHTS).optional(),
  value: z.string().optional(),
  /** What the cue states before a negation in front of it turns it round; affirmed by default. */
  polarity: z.enum(POLARITIES).optional(),
  cues: words,
  /** Words that undo the match. */
  unless: words.optional(),
  /** At least one of these words must stand in the sentence. */
  needs: words.optional(),
  /** At least one of these must stand in the sentence or its heading. */
  context: words.optional(),
  needsDuration: z.boolean().optional(),
  /** The statement says which document or section wins. */
  precedence: z.boolean().optional(),
});

export const statementsSchema = z.strictObject({ statements: z.array(statementSchema) });
export type StatementsFile = z.infer<typeof statementsSchema>;
export type StatementEntry = StatementsFile['statements'][number];

export interface Statement {
  readonly entry: StatementEntry;
  readonly cues: PhraseSet<true>;
  readonly unless: PhraseSet<true> | null;
  readonly needs: ReadonlySet<string> | null;
  readonly context: ReadonlySet<string> | null;
}

const flags = (list: readonly string[]): [string, true][] => list.map((phrase) => [phrase, true]);

export function compileStatements(file: StatementsFile): readonly Statement[] {
  return file.statements.map((entry) => ({
    entry,
    cues: compilePhrases(flags(entry.cues)),
    unless: entry.unless === undefined ? null : compilePhrases(flags(entry.unless)),
    needs: entry.needs === undefined ? null : new Set(entry.needs),
    context: entry.context === undefined ? null : new Set(entry.context),
  }));
}

/** Places of the statements by the words that their cues begin with; under `GAP`, those of cues that may begin with any. */
type Openings = ReadonlyMap<string, readonly number[]>;
const openings = new WeakMap<readonly Statement[], Openings>();

function openingsOf(statements: readonly Statement[]): Openings {
  const known = openings.get(statements);
  if (known !== undefined) return known;
  const found = placesBy(statements, ({ cues }) => cues.root.next.keys());
  openings.set(statements, found);
  return found;
}

/** The statements of which a cue may begin in a sentence, in their order: most begin with words that it does not have. */
export function statementsWithin(
  lowers: readonly string[],
  statements: readonly Statement[],
): readonly Statement[] {
  const places = openingsOf(statements);
  const found = new Set(places.get(GAP));
  for (const word of lowers) for (const place of places.get(word) ?? []) found.add(place);
  return [...found].toSorted((a, b) => a - b).flatMap((place) => statements[place] ?? []);
}
