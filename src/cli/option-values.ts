// How the values of options are read: lists, whole numbers, and what is given once.

import { InvalidArgumentError, Option } from 'commander';

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least) {
      throw new InvalidArgumentError(`Expected a whole number, ${least} or more.`);
    }
    return number;
  };
}

export function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser(collect);
}

/** A second one would leave the first unwritten. */
export const outputOption = (description: string): Option =>
  new Option('-o, --output <file|dir>', description).argParser(
    (value: string, before: string | undefined) => {
      if (before !== undefined)
        throw new InvalidArgumentError(`-o is given once. For several files write -f FORMAT=FILE for each.`);
      return value;
    },
  );
