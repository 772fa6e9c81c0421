// Predictions of changes: a folder of pairs (NAME/old.md, NAME/new.md) → one JSON object by pair.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../audit.ts';
import { diffDocuments } from '../../compare/diff/diff.ts';
import { AuditError } from '../../lib/errors.ts';
import type { Document } from '../../model/document.ts';
import type { Knowledge } from '../../rules/knowledge.ts';

const ENDINGS = ['md', 'html', 'txt'];

function versionIn(folder: string, name: string): string | null {
  return (
    ENDINGS.map((ending) => path.join(folder, `${name}.${ending}`)).find((file) => existsSync(file)) ?? null
  );
}

const read = (file: string, knowledge: Knowledge): Promise<Document> =>
  readDocument({ file: path.basename(file), bytes: readFileSync(file) }, knowledge);

export async function changePredictions(folder: string, knowledge: Knowledge): Promise<string> {
  const pairs: Record<string, unknown> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (!entry.isDirectory()) continue;
    const [old, now] = [versionIn(inside, 'old'), versionIn(inside, 'new')];
    if (old === null || now === null) continue;
    const { changes } = diffDocuments(await read(old, knowledge), await read(now, knowledge), knowledge);
    pairs[entry.name] = {
      changes: changes.map(({ type, class: direction, before, after }) => ({
        type,
        direction,
        oldQuote: before[0]?.quote ?? null,
        newQuote: after[0]?.quote ?? null,
      })),
    };
  }
  if (Object.keys(pairs).length === 0)
    throw new AuditError(
      'no-pairs',
      `no pair of versions in "${folder}"`,
      'A pair is NAME/old.md and NAME/new.md.',
    );
  const names = Object.keys(pairs).toSorted();
  return `${JSON.stringify(Object.fromEntries(names.map((name) => [name, pairs[name]])))}\n`;
}
