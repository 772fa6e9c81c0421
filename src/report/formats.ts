// Format name → writer, loaded when asked for, so that a run pays only for what it writes.

import type { Writer } from './writer.ts';

export interface Format {
  readonly name: string;
  /** For help: what it is for. */
  readonly about: string;
  /** Endings that choose this format for `-o`, the usual one first. */
  readonly extensions: readonly string[];
  readonly mime: string;
  readonly isBinary: boolean;
  readonly load: () => Promise<Writer>;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'terminal',
    about: 'for reading here',
    extensions: ['.txt'],
    mime: 'text/plain',
    isBinary: false,
    load: async () => (await import('./terminal/write.ts')).writeTerminal,
  },
  {
    name: 'json',
    about: 'the whole report, versioned; input of render',
    extensions: ['.json'],
    mime: 'application/json',
    isBinary: false,
    load: async () => (await import('./json.ts')).writeJson,
  },
  {
    name: 'markdown',
    about: 'for counsel, pull requests and step summaries',
    extensions: ['.md', '.markdown'],
    mime: 'text/markdown',
    isBinary: false,
    load: async () => (await import('./markdown/write.ts')).writeMarkdown,
  },
];

export function formatNamed(name: string): Format | null {
  return FORMATS.find((format) => format.name === name) ?? null;
}

/** The format that a file name asks for by its ending; longer endings win (".junit.xml" before ".xml"). */
export function formatForFile(file: string): Format | null {
  const name = file.toLowerCase();
  const fits = FORMATS.flatMap((format) =>
    format.extensions
      .filter((extension) => name.endsWith(extension))
      .map((extension) => ({ format, extension })),
  );
  return fits.toSorted((a, b) => b.extension.length - a.extension.length)[0]?.format ?? null;
}
