// The claims of policies, without any check: as a table, as JSON or CSV with every field cited, or traced
// to the words and rules behind each field. Exit 0 when every document was read, 2 when one was not.

import path from 'node:path';
import { readClaims, readDocument } from '../../audit.ts';
import { AuditError } from '../../lib/errors.ts';
import { suggest } from '../../lib/suggest.ts';
import type { Source } from '../../model/document.ts';
import { writeDerivations } from '../../report/inventory/derivation.ts';
import { openInk } from '../../report/inventory/ink.ts';
import type { Ink } from '../../report/inventory/ink.ts';
import { buildInventory } from '../../report/inventory/inventory.ts';
import type { Inventory, Reading } from '../../report/inventory/inventory.ts';
import {
  writeInventoryCsv,
  writeInventoryJson,
  writeInventoryNdjson,
} from '../../report/inventory/machine.ts';
import { writeTable } from '../../report/inventory/table.ts';
import { traceClaim } from '../../report/inventory/trace.ts';
import { claimFilter } from '../claim-filters.ts';
import { note, reportFailure } from '../failure.ts';
import { readInputs } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import type { ClaimsFlags } from '../options.ts';
import { planOutputs } from '../outputs.ts';
import type { OutputJob } from '../outputs.ts';
import { openSession } from '../session.ts';
import type { Session } from '../session.ts';
import { terminalStyle } from '../terminal.ts';
import { readVersion } from '../version.ts';
import { writeWhole } from '../write-file.ts';

type Write = (inventory: Inventory, ink: Ink) => string;

const WRITERS: Readonly<Record<string, Write>> = {
  terminal: (inventory, ink) =>
    inventory.traceOf === null ? writeTable(inventory, ink) : writeDerivations(inventory, ink),
  json: writeInventoryJson,
  ndjson: writeInventoryNdjson,
  csv: writeInventoryCsv,
};

export async function claimsCommand(
  operands: readonly string[],
  flags: ClaimsFlags,
  io: Io,
  commands: readonly string[],
): Promise<ExitCode> {
  const session = await openSession(flags.config === undefined ? {} : { config: flags.config }, io);
  const isWanted = claimFilter(flags, session.knowledge);
  const jobs = await planJobs(flags, io);
  if (operands.length === 0 && session.config.config.files === undefined)
    throw new AuditError('no-files', 'no policy given', 'Try: policy-audit claims privacy.md');
  const inputs = await readInputs(operands, { flags, config: session.config, commands }, io);
  for (const file of inputs.ignored) note(`${file} is left out by an ignore file`, io);
  const { readings, failures: unread } = await readAll(inputs.sources, session);
  const failures = [...inputs.failures, ...unread];
  for (const failure of failures) reportFailure(failure, io);
  if (readings.length === 0) return failures.length > 0 ? 2 : 0;
  const { lexicon } = session.knowledge;
  const inventory = buildInventory(
    readings.map(({ document, claims }) => ({ document, claims: claims.filter(isWanted) })),
    readVersion(),
    flags.trace === true ? (claim, document) => traceClaim(claim, document, lexicon) : null,
  );
  await writeJobs(inventory, jobs, flags, io);
  return failures.length > 0 ? 2 : 0;
}

/** Jobs in the formats that claims are written in; another one is refused before anything is read. */
async function planJobs(flags: ClaimsFlags, io: Io): Promise<readonly OutputJob[]> {
  const jobs = await planOutputs(flags, [], io);
  const wrong = jobs.find(({ format, file }) => !(format.name in WRITERS) && !isOfSet(flags, file));
  if (wrong !== undefined) {
    const names = Object.keys(WRITERS);
    const near = suggest(wrong.format.name, names);
    throw new AuditError(
      'unknown-format',
      `claims are not written as ${wrong.format.name}`,
      near === null ? `Formats of claims: ${names.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  return jobs.filter(({ format }) => format.name in WRITERS);
}

/** `-o FOLDER/` alone asks for whatever there is. */
const isOfSet = (flags: ClaimsFlags, file: string | null): boolean =>
  flags.format === undefined && file !== null && file !== flags.output;

async function readAll(sources: readonly Source[], session: Session) {
  const readings: Reading[] = [];
  const failures: AuditError[] = [];
  for (const source of sources) {
    try {
      const document = await readDocument(source, session.knowledge);
      readings.push({ document, claims: readClaims(document, session) });
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      failures.push(error);
    }
  }
  return { readings, failures };
}

async function writeJobs(
  inventory: Inventory,
  jobs: readonly OutputJob[],
  flags: ClaimsFlags,
  io: Io,
): Promise<void> {
  const style = terminalStyle(flags, io);
  for (const { format, file } of jobs) {
    const ink = openInk(file === null ? style : { ...style, colorLevel: 0 });
    const text = WRITERS[format.name]?.(inventory, ink) ?? '';
    if (file === null) io.stdout.write(text);
    else await writeWhole(path.resolve(io.cwd, file), text);
  }
}
