// Documents of small texts, and their blocks as one line each.

import { readDocument } from '../../src/audit.ts';
import { verifyDocument } from '../../src/document/verify.ts';
import type { Document, Format } from '../../src/model/document.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

export async function read(text: string, file = 'policy.html', format?: Format): Promise<Document> {
  const bytes = new TextEncoder().encode(text);
  const document = await readDocument(
    { file, bytes, ...(format === undefined ? {} : { format }) },
    loadKnowledge(),
  );
  const problems = verifyDocument(document);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return document;
}

/** "heading 2 | Your rights", "item 0 | name", "cell | Identifiers". */
export const lines = (document: Document): readonly string[] =>
  document.blocks.map(({ kind, body, depth, section }) => {
    const level = document.sections[section]?.level ?? 0;
    const rank = kind === 'heading' ? ` ${level}` : kind === 'item' ? ` ${depth}` : '';
    return `${kind}${rank} | ${body.text}`;
  });

export const textOf = (document: Document): string => document.blocks.map(({ body }) => body.text).join('\n');
