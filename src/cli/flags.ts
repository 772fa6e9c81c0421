// The flags of a command, with those that stood before the command's name: `policy-audit -f json
// claims a.txt` means the same as `policy-audit claims a.txt -f json`.

import type { Command } from 'commander';

/** Typed by the caller's declaration of its options; a flag the command does not have is a usage error. */
export function flagsOf<T extends object>(command: Command): T {
  const { parent } = command;
  if (parent === null) return command.opts<T>();
  for (const option of parent.options) {
    const name = option.attributeName();
    if (parent.getOptionValueSource(name) !== 'cli') continue;
    if (!command.options.some((own) => own.attributeName() === name)) {
      command.error(`error: option '${option.long ?? option.flags}' does not apply to '${command.name()}'`);
    }
    const before: unknown = parent.getOptionValue(name);
    const own: unknown = command.getOptionValue(name);
    if (Array.isArray(before) && Array.isArray(own)) command.setOptionValue(name, [...before, ...own]);
    else if (own === undefined) command.setOptionValue(name, before);
  }
  return command.opts<T>();
}
