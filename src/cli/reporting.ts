// Audits → Report → files and standard output, the same for reading and for the gate.

import path from 'node:path';
import type { Audited } from '../audit.ts';
import { readTogether } from '../compare/conflicts.ts';
import { compareAudits } from '../compare/compare.ts';
import type { VersionDiff } from '../compare/diff/change.ts';
import type { AuditError } from '../lib/errors.ts';
import type { Priority } from '../model/finding.ts';
import { buildReport, ruleInfos } from '../report/build.ts';
import type { Report } from '../report/schema.ts';
import { DEFAULT_OPTIONS } from '../report/writer.ts';
import type { Detail, Writer, WriteOptions } from '../report/writer.ts';
import type { Io } from './io.ts';
import type { OutputFlags, RuleFlags } from './options.ts';
import { writeOutputs } from './outputs.ts';
import type { OutputJob } from './outputs.ts';
import type { Session } from './session.ts';
import { terminalStyle } from './terminal.ts';
import { readVersion } from './version.ts';
import { writeWhole } from './write-file.ts';

export interface ReportParts {
  readonly audits: readonly Audited[];
  /** Documents that could not be read: named in the report's notices. */
  readonly failures: readonly AuditError[];
  readonly flags: RuleFlags;
  readonly session: Session;
  readonly hasBaseline: boolean;
  /** Two versions of one policy, the old one first. */
  readonly diff?: VersionDiff;
}

export function reportOf({ audits, failures, flags, session, hasBaseline, diff }: ReportParts): Report {
  const { knowledge, date } = session;
  const isVersions = diff !== undefined;
  const comparison = compareAudits(
    audits,
    knowledge,
    flags.sameOrg === true || isVersions ? { isSameOrganization: true } : {},
  );
  // what an old version says contradicts nothing: it no longer holds
  const isTogether = comparison.relation.isSameOrganization && audits.length > 1 && !isVersions;
  return buildReport({
    audits: isTogether ? readTogether(audits, knowledge) : audits,
    comparison,
    diff: diff ?? null,
    run: {
      version: readVersion(),
      date,
      packs: knowledge.packs,
      rules: ruleInfos(knowledge),
      options: shownOptions(flags),
      hasBaseline,
      notices: [
        ...audits.flatMap(({ notices }) => notices.map(({ text }) => text)),
        ...failures.map(({ message }) => `Not read: ${message}.`),
      ],
    },
  });
}

/** Options that change results, without file names: the same report on every machine. */
export function shownOptions(flags: RuleFlags): readonly string[] {
  return [
    ...(flags.pack ?? []).map((name) => `--pack ${name}`),
    ...(flags.only ?? []).map((name) => `--only ${name}`),
    ...(flags.skip ?? []).map((name) => `--skip ${name}`),
    ...(flags.assume ?? []).map((fact) => `--assume ${fact}`),
    ...(flags.sameOrg === true ? ['--same-org'] : []),
  ];
}

/** Their files as they were named, in the order of the report's documents. */
export const filesOf = (audits: readonly Audited[]): readonly string[] =>
  audits.map(({ document }) => document.file);

export interface Presentation {
  readonly flags: OutputFlags;
  readonly io: Io;
  readonly next?: string;
  readonly exit?: string;
  readonly failOn?: Priority | 'never';
  /** What standard output shows instead of the whole report. */
  readonly terminal?: Writer;
  /** Files as they were named, by document: what a terminal shows can be opened from there. */
  readonly files?: readonly string[];
}

export async function writeReport(
  report: Report,
  jobs: readonly OutputJob[],
  { flags, io, next = '', exit = '', failOn = 'high', terminal, files }: Presentation,
): Promise<void> {
  const options: WriteOptions = {
    ...DEFAULT_OPTIONS,
    ...terminalStyle(flags, io),
    detail: detailOf(flags),
    isTraced: flags.trace === true,
    next,
    exit,
    failOn: failOn === 'never' ? 'none' : failOn,
    hasSource: flags.source !== false,
    linksLaw: flags.linkLaw === true,
    ...(flags.paper === undefined ? {} : { paper: flags.paper }),
  };
  const here = files === undefined ? report : { ...report, documents: withFiles(report, files) };
  await writeOutputs({ report, here }, jobs, options, io, terminal);
  if (flags.suggestEdits !== undefined) await writeSuggestions(report, flags.suggestEdits, io);
}

const withFiles = ({ documents }: Report, files: readonly string[]): Report['documents'] =>
  documents.map((document, index) => ({ ...document, file: files[index] ?? document.file }));

async function writeSuggestions(report: Report, folder: string, io: Io): Promise<void> {
  const { annotatedName, writeAnnotated } = await import('../report/docx/annotated.ts');
  for (const document of report.documents) {
    const file = path.resolve(io.cwd, folder, annotatedName(document.file));
    await writeWhole(file, await writeAnnotated(report, document, { suggests: true }));
  }
}

/** The redline of a report of changes, in `folder`, named after the new version. */
export async function writeRedlineFile(report: Report, folder: string, io: Io): Promise<void> {
  const { redlineName, writeRedline } = await import('../report/docx/redline.ts');
  const file = report.documents[1]?.file ?? 'policy';
  await writeWhole(path.resolve(io.cwd, folder, redlineName(file)), await writeRedline(report));
}

function detailOf(flags: OutputFlags): Detail {
  if (flags.quiet === true) return 'quiet';
  if (flags.brief === true) return 'brief';
  return flags.full === true ? 'full' : 'default';
}
