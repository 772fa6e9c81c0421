// What the inventory is drawn with in a terminal: width, colours, and text made safe to show.

import { Chalk } from 'chalk';
import { toAscii, visibleLine } from '../parts/visible.ts';

export interface Ink {
  readonly width: number;
  /** Any text, on one line and harmless. */
  readonly text: (raw: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export interface InkOptions {
  readonly width: number;
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly isAscii: boolean;
}

export function openInk({ width, colorLevel, isAscii }: InkOptions): Ink {
  const chalk = new Chalk({ level: colorLevel });
  return {
    width,
    text: (raw) => (isAscii ? toAscii(visibleLine(raw)) : visibleLine(raw)),
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
  };
}
