// Output files are written whole or not at all: to a neighbour first, then renamed into place.

import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../lib/errors.ts';

export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    if (await isDevice(file)) {
      await writeFile(file, content);
      return;
    }
    await mkdir(folder, { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new AuditError('cannot-write', `cannot write "${file}" (${reason})`, hintFor(reason));
  }
}

/** /dev/stdout or a named pipe: renaming a file over it would take it away from its reader. */
async function isDevice(file: string): Promise<boolean> {
  try {
    const found = await stat(file);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}

function hintFor(reason: string): string | null {
  if (reason === 'EISDIR' || reason === 'ENOTEMPTY')
    return 'A folder of that name exists; end the name with / to write into it.';
  if (reason === 'EACCES' || reason === 'EPERM' || reason === 'EROFS')
    return 'Choose a place you may write to.';
  if (reason === 'ENOTDIR' || reason === 'EEXIST') return 'Part of the path is a file, not a folder.';
  return null;
}
