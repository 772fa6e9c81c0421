// A finding looked up in a saved JSON report: by its number in that report or by its fingerprint.

import { z } from 'zod';
import { AuditError } from '../lib/errors.ts';
import { didYouMean } from '../lib/suggest.ts';
import { readYaml } from '../lib/yaml.ts';
import { fill } from './explanation.ts';

/** Only what is needed here: a report of a later minor version is read too. */
const schema = z.object({
  findings: z.array(
    z.object({
      id: z.string(),
      fingerprint: z.string(),
      rules: z.array(z.string()).min(1),
      priority: z.string(),
      title: z.string(),
      evidence: z.array(z.string()),
      decidedBy: z.string(),
      conflict: z.object({ trace: z.array(z.string()) }).nullish(),
    }),
  ),
  pinpoints: z.record(
    z.string(),
    z.object({ quote: z.string(), line: z.number(), file: z.string().optional() }),
  ),
});

export interface SavedFinding {
  /** The rule that names it. */
  readonly rule: string;
  readonly told: string;
}

export function findFinding(name: string, report: string, file: string): SavedFinding {
  const { findings, pinpoints } = readYaml(report, file, schema).value;
  const wanted = name.toLowerCase();
  const found = findings.find(
    ({ id, fingerprint }) =>
      id.toLowerCase() === wanted || (wanted.length > 6 && fingerprint.startsWith(wanted)),
  );
  const rule = found?.rules[0];
  if (found === undefined || rule === undefined) {
    throw new AuditError(
      'unknown-finding',
      `${file} holds no finding "${name}"`,
      didYouMean(
        name,
        findings.map(({ id }) => id),
      ),
    );
  }
  const passages = found.evidence.flatMap((id) => {
    const place = pinpoints[id];
    return place === undefined ? [] : fill(`line ${place.line}: "${place.quote}"`, '    ', '  - ');
  });
  const path = (found.conflict?.trace ?? []).map((step) => fill(step, '      ', '    '));
  return {
    rule,
    told: `${found.id}  ${found.title}\n${fill(`Priority ${found.priority}. ${found.decidedBy}`, '  ')}${passages.join('')}${path.length === 0 ? '' : `  Decision path\n${path.join('')}`}`,
  };
}
