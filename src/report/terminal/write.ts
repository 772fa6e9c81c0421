// Report → what a terminal shows. Pure: width, colours and detail come in as options.

import { toAscii } from '../parts/visible.ts';
import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { changeScreen } from './changes.ts';
import { clearedLines } from './cleared.ts';
import { detailLines } from './details.ts';
import { elementLines } from './elements.ts';
import { firstScreen } from './first-screen.ts';
import { claimLines } from './claims.ts';
import { limitLines } from './limits.ts';
import { openScreen, stripPaint } from './screen.ts';
import type { Screen } from './screen.ts';
import { lastLines, summaryLine } from './summary.ts';
import { topicLines } from './topics.ts';

export function writeTerminal(report: Report, options: WriteOptions): string {
  const screen = openScreen(report, options);
  const lines = linesOf(screen).map((line) => line.trimEnd());
  const text = `${lines.join('\n')}\n`;
  return options.isAscii ? asciiOnly(text) : text;
}

function linesOf(screen: Screen): readonly string[] {
  const { detail, exit } = screen.options;
  if (screen.report.kind === 'change') return changeScreen(screen);
  if (detail === 'quiet') return [summaryLine(screen), ...(exit === '' ? [] : [exit])];
  const first = firstScreen(screen);
  if (detail === 'brief') return [...first, '', ...lastLines(screen)];
  const parts = [
    first,
    detailLines(screen),
    clearedLines(screen),
    topicLines(screen),
    elementLines(screen),
    ...(screen.isFull ? [claimLines(screen)] : []),
    limitLines(screen),
    lastLines(screen),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

/** Colour codes are ours and stay; anything else outside ASCII is replaced. */
function asciiOnly(text: string): string {
  const codes = [...text.matchAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'))].map(
    ([code]) => code,
  );
  const pieces = codes.length === 0 ? [text] : splitAt(text, codes);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : toAscii(piece))).join('');
}

/** Text and codes in turn: even places are text. */
function splitAt(text: string, codes: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const code of codes) {
    const found = text.indexOf(code, at);
    pieces.push(text.slice(at, found), code);
    at = found + code.length;
  }
  return [...pieces, stripPaint(text.slice(at))];
}
