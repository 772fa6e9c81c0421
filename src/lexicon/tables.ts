// tables.yaml: what columns hold and how cells answer.

import { z } from 'zod';
import { POLARITIES, SOURCES } from '../model/vocabulary.ts';
import type { Polarity, SourceOfData } from '../model/vocabulary.ts';
import { compilePhrases } from './phrases.ts';
import type { PhraseSet } from './phrases.ts';

const words = z.array(z.string().min(1));
export const COLUMNS = [
  'category',
  'examples',
  'source',
  'purpose',
  'recipient',
  'sale',
  'share',
  'retention',
  'basis',
  'collected',
  'right',
  'limit',
] as const;
export type ColumnKind = (typeof COLUMNS)[number];

export const tablesSchema = z.strictObject({
  columns: z.record(z.enum(COLUMNS), words),
  whole: z.partialRecord(z.enum(COLUMNS), words),
  answers: z.record(z.enum(POLARITIES), words),
  sources: z.partialRecord(z.enum(SOURCES), words),
  addressed: words,
  parties: words,
});
export type TablesFile = z.infer<typeof tablesSchema>;

export interface TableWords {
  readonly columns: PhraseSet<ColumnKind>;
  /** Headers of these words and no others: "Who", "Period". */
  readonly wholeColumns: ReadonlyMap<string, ColumnKind>;
  readonly answers: PhraseSet<Polarity>;
  readonly rowSources: PhraseSet<SourceOfData>;
  /** Header words that ask for whoever gets the data: "disclosed to". */
  readonly addressed: ReadonlySet<string>;
  /** Header words of a column of companies. */
  readonly partyHeaders: ReadonlySet<string>;
}

export function compileTables(file: TablesFile): TableWords {
  const columns = COLUMNS.flatMap((kind) =>
    file.columns[kind].map((phrase): [string, ColumnKind] => [phrase, kind]),
  );
  const answers = POLARITIES.flatMap((kind) =>
    file.answers[kind].map((phrase): [string, Polarity] => [phrase, kind]),
  );
  const sources = SOURCES.flatMap((kind) =>
    (file.sources[kind] ?? []).map((phrase): [string, SourceOfData] => [phrase, kind]),
  );
  return {
    columns: compilePhrases(columns),
    wholeColumns: new Map(
      COLUMNS.flatMap((kind) =>
        (file.whole[kind] ?? []).map((phrase): [string, ColumnKind] => [phrase, kind]),
      ),
    ),
    answers: compilePhrases(answers),
    rowSources: compilePhrases(sources),
    addressed: new Set(file.addressed),
    partyHeaders: new Set(file.parties),
  };
}
