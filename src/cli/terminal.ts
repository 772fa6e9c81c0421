// How the terminal report may look: width, colour and symbols, from flags, environment and stream.

import type { Io } from './io.ts';
import type { OutputFlags } from './options.ts';

export type ColorLevel = 0 | 1 | 2 | 3;

export interface TerminalStyle {
  readonly width: number;
  readonly colorLevel: ColorLevel;
  readonly isAscii: boolean;
}

const WIDEST = 96;
const NARROWEST = 60;

export function terminalStyle(flags: OutputFlags, io: Io): TerminalStyle {
  const columns = Number(io.env['COLUMNS']);
  const natural = io.stdout.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : WIDEST);
  return {
    width: flags.width ?? Math.min(WIDEST, Math.max(NARROWEST, natural)),
    colorLevel: colorLevel(flags, io),
    isAscii: flags.ascii === true || isForeignLocale(io),
  };
}

/** Flag > NO_COLOR > FORCE_COLOR > whether standard output is a terminal. */
export function colorLevel(flags: OutputFlags, io: Io): ColorLevel {
  if (flags.color === false || flags.color === 'never') return 0;
  if (flags.color === 'always') return richness(io) || 1;
  if ((io.env['NO_COLOR'] ?? '') !== '') return 0;
  const forced = io.env['FORCE_COLOR'];
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    if (forced === '2') return 2;
    return forced === '3' ? 3 : 1;
  }
  return io.stdout.isTTY && io.env['TERM'] !== 'dumb' ? richness(io) || 1 : 0;
}

function richness(io: Io): ColorLevel {
  const depth = io.env['COLORTERM'] ?? '';
  if (depth === 'truecolor' || depth === '24bit') return 3;
  return (io.env['TERM'] ?? '').includes('256color') ? 2 : 1;
}

/** A terminal whose locale says it is not UTF-8. Pipes and files always get UTF-8. */
function isForeignLocale(io: Io): boolean {
  if (!io.stdout.isTTY) return false;
  const locale = [io.env['LC_ALL'], io.env['LC_CTYPE'], io.env['LANG']].find((value) => (value ?? '') !== '');
  return locale !== undefined && !/utf-?8/i.test(locale);
}
