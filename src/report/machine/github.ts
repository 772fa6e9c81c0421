// Workflow commands that GitHub shows as annotations. GitHub shows ten of a level in a step and drops the
// rest without saying so: nine are written, and one line that counts the others.

import { hashText } from '../../lib/hash.ts';
import type { Priority } from '../../model/finding.ts';
import { PRIORITIES } from '../../model/finding.ts';
import { visible } from '../parts/visible.ts';
import type { Report } from '../schema.ts';
import type { Entry } from './entries.ts';
import { messageOf, openEntries } from './entries.ts';

const COMMAND: Readonly<Record<Priority, string>> = { high: 'error', medium: 'warning', low: 'notice' };
const MOST = 9;

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

export function writeGithub(report: Report): string {
  const isNew = ({ finding }: Entry): boolean => finding.baseline !== 'known';
  const entries = openEntries(report).toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)));
  const lines = PRIORITIES.flatMap((priority) =>
    entries
      .filter(({ finding }) => finding.priority === priority)
      .slice(0, MOST)
      .map(annotation),
  );
  const more = entries.length - lines.length;
  const rest = more > 0 ? [`::notice title=policy-audit::and ${more} more; see the step summary`] : [];
  return [...lines, ...rest].map((line) => `${line}\n`).join('');
}

function annotation(entry: Entry): string {
  const { finding, document, place, rule } = entry;
  const columns =
    place !== null && place.line === place.endLine
      ? `,col=${place.column},endColumn=${Math.max(place.column, place.endColumn - 1)}`
      : '';
  const where = `file=${property(visible(document.file))},line=${place?.line ?? 1},endLine=${place?.endLine ?? 1}${columns}`;
  const title = property(visible(`${finding.priority.toUpperCase()} ${rule}`));
  return `::${COMMAND[finding.priority]} ${where},title=${title}::${data(messageOf(entry))}`;
}

/**
 * Any other output inside GitHub Actions: a policy's words could be read as commands, also behind blanks
 * and in the old `##[` form, so commands are stopped around it with a token the text cannot hold.
 */
export function withCommandsStopped(text: string): string {
  const token = hashText(`policy-audit ${text}`).slice(0, 32);
  return `::stop-commands::${token}\n${text.endsWith('\n') ? text : `${text}\n`}::${token}::\n`;
}
