// Do the documents belong to one organization? Told from the controllers' names, unless the user says.

import type { Audit, Comparison } from '../model/audit.ts';

export interface CompareOptions {
  /** True, false, or left to the names. */
  readonly isSameOrganization?: boolean;
}

/** Legal forms and filler that do not tell organizations apart. */
const FORMS =
  /\b(?:inc|incorporated|llc|ltd|limited|gmbh|ag|plc|corp|corporation|company|co|bv|b v|nv|sarl|sas|srl|oy|ab|as|pty|llp|lp|pbc|group|holdings|the)\b/g;

function keyOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.replace(FORMS, ' ').replace(/\s+/g, ' ').trim();
}

export function relate(
  audits: readonly Audit[],
  { isSameOrganization }: CompareOptions,
): Comparison['relation'] {
  if (isSameOrganization !== undefined) {
    return {
      isSameOrganization,
      basis: `Set with ${isSameOrganization ? '--same-org' : '--different-orgs'}.`,
    };
  }
  const names = audits.map(({ organization, name }) => organization ?? name);
  const keys = new Set(names.map(keyOf));
  const distinct = [...new Set(names)];
  const listed = `${distinct.slice(0, -1).join(', ')}${distinct.length > 1 ? ' and ' : ''}${distinct.at(-1) ?? ''}`;
  if (keys.size === 1 && !keys.has(''))
    return { isSameOrganization: true, basis: `The controller is named alike: ${listed}.` };
  return { isSameOrganization: false, basis: `The names of the controllers differ: ${listed}.` };
}
