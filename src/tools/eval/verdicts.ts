// `npm run eval -- verdicts`: the conflicts reported on policies that people have read, against what they
// made of each (test/labels/contradictions.yaml). Labels hold offsets only; the texts stand elsewhere.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../lib/yaml.ts';
import type { Finding } from '../../model/finding.ts';
import { auditTexts, openEngine } from './engine.ts';
import { readTexts } from './texts.ts';

const LABELS = 'test/labels/contradictions.yaml';
const FOLDERS = ['policies-dev', 'c3pa-dev'];

const schema = z.strictObject({
  verdicts: z.array(
    z.strictObject({
      file: z.string(),
      /** Where the first passages begin, in UTF-16 units of the source. */
      at: z.array(z.int().nonnegative()).min(1),
      label: z.enum(['right', 'arguable', 'wrong']),
    }),
  ),
});
type Label = 'right' | 'arguable' | 'wrong';

const keyOf = (file: string, at: readonly number[]): string =>
  `${file}|${at.toSorted((a, b) => a - b).join('|')}`;

/** "contradiction", "tension" for what is clear or likely, "review" for what is asked. */
function groupOf({ conflict, confidence }: Finding): string {
  if (conflict?.verdict === 'contradiction') return 'contradiction';
  return confidence === 'review' ? 'review' : 'tension';
}

/** Prints, for each kind of conflict, how many were found right, arguable, wrong or not read yet. */
export async function printVerdicts(corpora: string): Promise<void> {
  const { verdicts } = readYaml(readFileSync(LABELS, 'utf8'), LABELS, schema).value;
  const labels = new Map(verdicts.map(({ file, at, label }) => [keyOf(file, at), label]));
  const counts = new Map<string, Record<Label | 'unread', number>>();
  let policies = 0;
  for (const folder of FOLDERS.filter((name) => existsSync(path.join(corpora, name)))) {
    const audits = await auditTexts(readTexts(path.join(corpora, folder)), openEngine());
    policies += audits.length;
    for (const { document, findings } of audits)
      for (const finding of findings.filter(({ conflict }) => conflict !== null)) {
        const at = finding.evidence.slice(0, 2).map(({ start }) => start);
        const label = labels.get(keyOf(`${folder}/${document.file}`, at)) ?? 'unread';
        const count = counts.get(groupOf(finding)) ?? { right: 0, arguable: 0, wrong: 0, unread: 0 };
        counts.set(groupOf(finding), { ...count, [label]: count[label] + 1 });
      }
  }
  console.log(`policies ${policies}`);
  console.log('                right arguable wrong unread  right/read  not wrong/read');
  for (const [group, { right, arguable, wrong, unread }] of [...counts].toSorted()) {
    const read = right + arguable + wrong;
    const share = (part: number): string => (read === 0 ? '–' : (part / read).toFixed(3));
    const row = [right, arguable, wrong, unread].map((count) => String(count).padStart(7)).join('');
    console.log(
      `${group.padEnd(14)}${row}  ${share(right).padStart(10)}  ${share(right + arguable).padStart(14)}`,
    );
  }
}
