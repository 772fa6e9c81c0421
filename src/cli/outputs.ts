// What to write where: -f and -o → jobs, checked before any work is done, so that a typo costs nothing.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../lib/errors.ts';
import { suggest } from '../lib/suggest.ts';
import { FORMATS, formatForFile, formatNamed } from '../report/formats.ts';
import type { Format } from '../report/formats.ts';
import type { Report } from '../report/schema.ts';
import type { Writer, WriteOptions } from '../report/writer.ts';
import { guarded } from './guard.ts';
import type { Io } from './io.ts';
import type { OutputFlags } from './options.ts';
import { writeWhole } from './write-file.ts';

export interface OutputJob {
  readonly format: Format;
  /** As the user named it; null is standard output; with "/" at its end a folder for tables. */
  readonly file: string | null;
}

/** The base name of the files that `-o FOLDER/` writes. */
const SET_NAME = 'policy-audit';

export async function planOutputs(
  flags: Pick<OutputFlags, 'format' | 'output'>,
  configured: readonly string[],
  io: Io,
  /** In GitHub Actions, annotations are added when no format was chosen. */
  forAnnotations = false,
): Promise<readonly OutputJob[]> {
  const named = flags.format ?? (flags.output === undefined ? configured : []);
  const jobs = named.map(parseFormat);
  if (flags.output !== undefined) jobs.push(...(await outputJobs(flags.output, jobs, io)));
  if (jobs.length === 0 && io.env['GITHUB_ACTIONS'] === 'true' && forAnnotations) {
    return [terminalJob(), { format: requireFormat('github'), file: null }];
  }
  const onStdout = jobs.filter(({ file }) => file === null);
  if (onStdout.length > 1) {
    throw new AuditError(
      'two-outputs',
      `${onStdout.map(({ format }) => format.name).join(' and ')} cannot both go to standard output`,
      'Give all but one a file: -f sarif=results.sarif',
    );
  }
  const binary = onStdout.find(({ format }) => format.isBinary);
  if (binary !== undefined && io.stdout.isTTY) {
    throw new AuditError(
      'binary-output',
      `${binary.format.name} is not for reading in a terminal`,
      `Give it a file: -f ${binary.format.name}=report${binary.format.extensions[0] ?? ''}`,
    );
  }
  const isTerminalWanted = onStdout.length === 0 && (flags.format === undefined || jobs.length === 0);
  return isTerminalWanted ? [terminalJob(), ...jobs] : jobs;
}

const terminalJob = (): OutputJob => ({ format: requireFormat('terminal'), file: null });

function parseFormat(text: string): OutputJob {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? null : text.slice(at + 1);
  if (file === '')
    throw new AuditError('no-output-file', `-f ${text} names no file`, `Write -f ${name}=FILE`);
  return { format: requireFormat(name), file };
}

function requireFormat(name: string): Format {
  const format = formatNamed(name);
  if (format !== null) return format;
  const names = FORMATS.map((each) => each.name);
  const near = suggest(name, names);
  throw new AuditError(
    'unknown-format',
    `unknown format "${name}"`,
    near === null ? `Known formats: ${names.join(', ')}.` : `Did you mean "${near}"?`,
  );
}

async function outputJobs(output: string, jobs: OutputJob[], io: Io): Promise<readonly OutputJob[]> {
  if (output.endsWith('/') || (await isFolder(path.resolve(io.cwd, output)))) {
    const folder = output.replace(/\/+$/, '');
    const all = jobs.splice(0);
    const chosen = all.filter(({ file }) => file === null);
    jobs.push(...all.filter(({ file }) => file !== null));
    const formats =
      chosen.length > 0 ? chosen.map(({ format }) => format) : FORMATS.filter(({ isInSet }) => isInSet);
    return formats.map((format) => ({
      format,
      file:
        format.loadTables === undefined ? `${folder}/${SET_NAME}${format.extensions[0] ?? ''}` : `${folder}/`,
    }));
  }
  const byName = formatForFile(output);
  const [single] = jobs;
  if (jobs.length === 1 && single !== undefined && single.file === null) {
    jobs.splice(0);
    return [{ format: single.format, file: output }];
  }
  if (byName === null) {
    const endings = FORMATS.map(({ extensions }) => extensions[0]).join(' ');
    throw new AuditError(
      'unknown-ending',
      `cannot tell the format of "${output}" from its ending`,
      `Known endings: ${endings}. Or say it: -f markdown -o ${output}. A folder ends in /.`,
    );
  }
  return [{ format: byName, file: output }];
}

async function isFolder(target: string): Promise<boolean> {
  return stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A report as it is kept and sent, and as the screen it comes to shows it. */
export interface Shown {
  readonly report: Report;
  readonly here: Report;
}

export async function writeOutputs(
  { report, here }: Shown,
  jobs: readonly OutputJob[],
  options: WriteOptions,
  io: Io,
  /** Instead of the terminal format's own writer, on standard output. */
  terminal?: Writer,
): Promise<void> {
  for (const { format, file } of jobs) {
    if (file?.endsWith('/') === true && format.loadTables !== undefined) {
      const tables = (await format.loadTables())(report);
      for (const { name, text } of tables) await writeWhole(path.resolve(io.cwd, file, name), text);
      continue;
    }
    const isScreen = file === null && format.name === 'terminal';
    const isForHere = file === null && ['terminal', 'compact'].includes(format.name);
    const write = isScreen && terminal !== undefined ? terminal : await format.load();
    const written = await write(
      isForHere ? here : report,
      file === null ? options : { ...options, colorLevel: 0 },
    );
    if (file === null)
      io.stdout.write(isScreen && typeof written === 'string' ? guarded(written, io) : written);
    else await writeWhole(path.resolve(io.cwd, file), written);
  }
}
