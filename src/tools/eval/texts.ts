// A folder of policies → sources, in order of their names relative to the folder.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { POLICY_ENDINGS } from '../../config/files.ts';
import type { Source } from '../../model/document.ts';

/** Not policies, though they end like ones. */
const ASIDE = /^(readme|index|license)(\.|$)/i;

function isPolicy(name: string): boolean {
  return POLICY_ENDINGS.includes(path.extname(name).slice(1).toLowerCase()) && !ASIDE.test(name);
}

/** Names relative to `folder`, posix, sorted by code unit. */
export function policyNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isPolicy(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

export function readTexts(folder: string): readonly Source[] {
  return policyNames(folder).map((file) => ({ file, bytes: readFileSync(path.join(folder, file)) }));
}
