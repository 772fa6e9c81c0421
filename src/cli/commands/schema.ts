// Prints the JSON Schema of a configuration file, a rule file or a report: made from the same zod
// schemas that validate them.

import { AuditError } from '../../lib/errors.ts';
import { didYouMean } from '../../lib/suggest.ts';
import type { ExitCode, Io } from '../io.ts';
import { SCHEMA_KINDS, schemaText } from '../schemas.ts';

export function schemaCommand(kind: string, io: Io): ExitCode {
  const known = SCHEMA_KINDS.find((each) => each === kind);
  if (known === undefined) {
    throw new AuditError(
      'unknown-schema',
      `there is no schema of "${kind}"`,
      didYouMean(kind, SCHEMA_KINDS) ?? `Schemas: ${SCHEMA_KINDS.join(', ')}.`,
    );
  }
  io.stdout.write(schemaText(known));
  return 0;
}
