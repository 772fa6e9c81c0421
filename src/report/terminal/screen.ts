// What every part of the terminal report draws with: width, colours, symbols, and safe text.

import { Chalk } from 'chalk';
import type { Priority, Status } from '../../model/finding.ts';
import { toAscii, visibleLine } from '../parts/visible.ts';
import { displayWidth, wrap } from '../parts/width.ts';
import { STATUS_ASCII, STATUS_SHAPES } from '../parts/words.ts';
import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';

export type Paint = (text: string) => string;

export interface Screen {
  readonly report: Report;
  readonly width: number;
  readonly options: WriteOptions;
  readonly isFull: boolean;
  /** Any text that is not the tool's own, on one line and harmless. */
  readonly text: (raw: string) => string;
  readonly shape: (status: Status) => string;
  readonly ellipsis: string;
  readonly dash: string;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly priority: (priority: Priority) => Paint;
  /** The colour of a document's letter. */
  readonly letter: (id: string, text: string) => string;
}

const NARROWEST = 60;
const WIDEST = 120;

export function openScreen(report: Report, options: WriteOptions): Screen {
  const chalk = new Chalk({ level: options.colorLevel });
  const { isAscii } = options;
  const letters = [chalk.cyan, chalk.magenta, chalk.green, chalk.blue];
  const shapes = isAscii ? STATUS_ASCII : STATUS_SHAPES;
  const priorities = { high: chalk.bold.red, medium: chalk.bold.yellow, low: (text: string) => text };
  return {
    report,
    options,
    width: Math.min(WIDEST, Math.max(NARROWEST, options.width)),
    isFull: options.detail === 'full',
    text: (raw) => (isAscii ? toAscii(visibleLine(raw)) : visibleLine(raw)),
    shape: (status) => shapes[status],
    ellipsis: isAscii ? '...' : '…',
    dash: isAscii ? '-' : '–',
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    priority: (priority) => (text) => priorities[priority](text),
    letter: (id, text) => {
      const index = report.documents.findIndex((document) => document.id === id);
      return (letters[index % letters.length] ?? chalk.cyan)(text);
    },
  };
}

/** Lines that begin with `first` (painted after it is measured); the text wrapped in a column beside it. */
export function hanging(
  screen: Screen,
  first: string,
  text: string,
  indent = displayWidth(first),
  paint: Paint = (plain) => plain,
): readonly string[] {
  const lines = wrap(text, Math.max(20, screen.width - indent));
  const gap = ' '.repeat(Math.max(0, indent - displayWidth(first)));
  return lines.map((line, index) => (index === 0 ? paint(first) + gap : ' '.repeat(indent)) + line);
}

/** Text at the left, pinpoints at the right edge; the pinpoints are dimmed. */
export function withPlaces(screen: Screen, lines: readonly string[], places: string): readonly string[] {
  if (places === '') return lines;
  const last = lines.at(-1) ?? '';
  const free = screen.width - displayWidth(stripPaint(last)) - displayWidth(places);
  if (free >= 2) return [...lines.slice(0, -1), last + ' '.repeat(free) + screen.dim(places)];
  return [...lines, ' '.repeat(Math.max(0, screen.width - displayWidth(places))) + screen.dim(places)];
}

const PAINT = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** Our own colour codes taken out again; text of documents holds none (see visible.ts). */
export const stripPaint = (text: string): string => text.replace(PAINT, '');

export const rule = (screen: Screen): string => '-'.repeat(screen.width);
