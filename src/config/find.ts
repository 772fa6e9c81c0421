// Shell: the nearest configuration file, from the working directory up to the root of the
// repository. Outside a repository only the working directory counts: a file further up would
// belong to somebody else.

import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { lilconfig } from 'lilconfig';
import { AuditError } from '../lib/errors.ts';

export interface ConfigText {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** Where in the file the configuration stands: below a key of package.json. */
  readonly root: readonly string[];
}

const PACKAGE_KEY = 'policyAudit';

const PLACES = [
  'policy-audit.config.yaml',
  'policy-audit.config.yml',
  'policy-audit.config.json',
  '.policy-audit.yaml',
  '.policy-audit.yml',
  '.policy-audit.json',
  'package.json',
];

export async function findConfig(cwd: string): Promise<ConfigText | null> {
  const keepText = (_: string, text: string): string => text;
  const searcher = lilconfig('policy-audit', {
    searchPlaces: PLACES,
    stopDir: (await repositoryRoot(cwd)) ?? cwd,
    packageProp: PACKAGE_KEY,
    loaders: {
      '.yaml': keepText,
      '.yml': keepText,
      '.json': (file, text) => (path.basename(file) === 'package.json' ? packagePart(text) : text),
    },
  });
  const found = await searcher.search(cwd);
  if (found === null || typeof found.config !== 'string') return null;
  const isManifest = path.basename(found.filepath) === 'package.json';
  return { file: found.filepath, text: found.config, root: isManifest ? [PACKAGE_KEY] : [] };
}

/** A manifest without our key is no configuration; one with it is kept as text, for line numbers. */
function packagePart(text: string): Readonly<Record<string, string>> {
  try {
    const manifest: unknown = JSON.parse(text);
    const hasKey = typeof manifest === 'object' && manifest !== null && PACKAGE_KEY in manifest;
    return hasKey ? { [PACKAGE_KEY]: text } : {};
  } catch {
    return {};
  }
}

/** The configuration file named by --config. */
export async function readConfigFile(name: string, cwd: string): Promise<ConfigText> {
  const file = path.resolve(cwd, name);
  try {
    const text = await readFile(file, 'utf8');
    return { file, text, root: path.basename(file) === 'package.json' ? [PACKAGE_KEY] : [] };
  } catch {
    throw new AuditError(
      'no-config',
      `cannot read the configuration file "${name}"`,
      'Write one with: policy-audit init',
    );
  }
}

/** The folder upward that holds .git (a folder, or a file in worktrees), or null. */
export async function repositoryRoot(cwd: string): Promise<string | null> {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    try {
      await access(path.join(folder, '.git'));
      return folder;
    } catch {
      if (folder === path.dirname(folder)) return null;
    }
  }
}
