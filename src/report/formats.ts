// Format name → writer, loaded when asked for, so that a run pays only for what it writes.

import type { Report } from './schema.ts';
import type { Writer } from './writer.ts';

export interface Format {
  readonly name: string;
  /** For help: what it is for. */
  readonly about: string;
  /** Endings that choose this format for `-o`, the usual one first. */
  readonly extensions: readonly string[];
  readonly mime: string;
  readonly isBinary: boolean;
  /** Part of the set that `-o FOLDER/` writes. */
  readonly isInSet: boolean;
  readonly load: () => Promise<Writer>;
  /** Several files for one report, for formats that are tables; written when a folder is named. */
  readonly loadTables?: () => Promise<(report: Report) => readonly Table[]>;
}

interface Table {
  /** "elements.csv" */
  readonly name: string;
  readonly text: string;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'terminal',
    about: 'for reading here',
    extensions: ['.txt'],
    mime: 'text/plain',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./terminal/write.ts')).writeTerminal,
  },
  {
    name: 'json',
    about: 'the whole report, versioned; input of render',
    extensions: ['.json'],
    mime: 'application/json',
    isBinary: false,
    isInSet: true,
    load: async () => (await import('./json.ts')).writeJson,
  },
  {
    name: 'markdown',
    about: 'for counsel, pull requests and step summaries',
    extensions: ['.md', '.markdown'],
    mime: 'text/markdown',
    isBinary: false,
    isInSet: true,
    load: async () => (await import('./markdown/write.ts')).writeMarkdown,
  },
  {
    name: 'comment',
    about: 'the body of a pull-request comment, short, to be replaced at each run',
    extensions: ['.comment.md'],
    mime: 'text/markdown',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./markdown/comment.ts')).writeComment,
  },
  {
    name: 'html',
    about: 'one page with the source text beside it, for counsel; works offline',
    extensions: ['.html', '.htm'],
    mime: 'text/html',
    isBinary: false,
    isInSet: true,
    load: async () => (await import('./html/write.ts')).writeHtml,
  },
  {
    name: 'docx',
    about: 'Word, to edit and send',
    extensions: ['.docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isBinary: true,
    isInSet: true,
    load: async () => (await import('./docx/write.ts')).writeDocx,
  },
  {
    name: 'compact',
    about: 'one line a finding, for editors and grep',
    extensions: ['.compact.txt'],
    mime: 'text/plain',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./machine/compact.ts')).writeCompact,
  },
  {
    name: 'ndjson',
    about: 'one JSON line a policy, for many policies',
    extensions: ['.ndjson', '.jsonl'],
    mime: 'application/x-ndjson',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./machine/ndjson.ts')).writeNdjson,
  },
  {
    name: 'csv',
    about: 'the findings (or changes) as a table; into a folder, every table',
    extensions: ['.csv'],
    mime: 'text/csv',
    isBinary: false,
    isInSet: true,
    load: async () => (await import('./machine/csv.ts')).writeCsv,
    loadTables: async () => (await import('./machine/csv.ts')).csvTables,
  },
  {
    name: 'sarif',
    about: 'SARIF 2.1.0, for code scanning',
    extensions: ['.sarif', '.sarif.json'],
    mime: 'application/sarif+json',
    isBinary: false,
    isInSet: true,
    load: async () => (await import('./sarif/write.ts')).writeSarif,
  },
  {
    name: 'junit',
    about: 'JUnit XML, an element a case',
    extensions: ['.junit.xml', '.xml'],
    mime: 'application/xml',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./machine/junit.ts')).writeJunit,
  },
  {
    name: 'github',
    about: 'annotations in GitHub Actions',
    extensions: ['.github.txt'],
    mime: 'text/plain',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./machine/github.ts')).writeGithub,
  },
  {
    name: 'gitlab',
    about: 'GitLab Code Quality',
    extensions: ['.gitlab.json'],
    mime: 'application/json',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./machine/gitlab.ts')).writeGitlab,
  },
  {
    name: 'checkstyle',
    about: 'Checkstyle XML, for reviewdog and Jenkins',
    extensions: ['.checkstyle.xml'],
    mime: 'application/xml',
    isBinary: false,
    isInSet: false,
    load: async () => (await import('./machine/checkstyle.ts')).writeCheckstyle,
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
