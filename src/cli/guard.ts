// Inside GitHub Actions a line of output can be read as a command. Words of policies must not be.

import { withCommandsStopped } from '../report/machine/github.ts';
import type { Io } from './io.ts';

/** Text for people that quotes policies, made safe for the log it goes to. */
export function guarded(text: string, { env }: Pick<Io, 'env'>): string {
  return env['GITHUB_ACTIONS'] === 'true' && text !== '' ? withCommandsStopped(text) : text;
}
