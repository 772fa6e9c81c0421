// Where the running program stands, and its version in package.json. This module is one folder deep as it is
// written, compiled and bundled alike, so that the way up is the same.

import { readFileSync } from 'node:fs';

export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion && typeof manifest.version === 'string' ? manifest.version : '0.0.0';
}

/** The folder of the running code: src/ or dist/. */
export const PROGRAM_FOLDER = new URL('../', import.meta.url);
