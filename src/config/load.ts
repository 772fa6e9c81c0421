// Shell: configuration text → checked Config with the folder its paths are relative to.

import path from 'node:path';
import { readYaml } from '../lib/yaml.ts';
import { findConfig, readConfigFile } from './find.ts';
import { configSchema } from './schema.ts';
import type { Config } from './schema.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** Posix path relative to the working directory; null when there is no file. */
  readonly file: string | null;
  /** Absolute folder that globs and paths of the configuration are relative to. */
  readonly folder: string;
  /** "file:line:column" of a setting, for errors found later. */
  readonly place: (path: readonly PropertyKey[]) => string;
}

export interface ConfigChoice {
  readonly cwd: string;
  /** --config FILE; false for --no-config. */
  readonly config: string | false | undefined;
}

export async function loadConfig(choice: ConfigChoice): Promise<LoadedConfig> {
  const { cwd } = choice;
  const nothing = { config: {}, file: null, folder: cwd, place: () => 'defaults' };
  if (choice.config === false) return nothing;
  const found =
    choice.config === undefined ? await findConfig(cwd) : await readConfigFile(choice.config, cwd);
  if (found === null) return nothing;
  const file = path.relative(cwd, found.file).split(path.sep).join('/');
  const { value, place } = readYaml(found.text, file, configSchema, found.root);
  return { config: value, file, folder: path.dirname(found.file), place };
}
