// Arguments → exit code: 0 ran and passes, 1 ran and fails the gate, 2 could not run properly.
// Nothing here ends the process; every error ends here.

import { reportFailure } from './failure.ts';
import type { ExitCode, Io } from './io.ts';
import { buildProgram } from './program.ts';
import { usageExitCode } from './usage.ts';

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    const usage = usageExitCode(error);
    if (usage !== null) return usage === 0 ? 0 : 2;
    reportFailure(error, io);
    return 2;
  }
}
