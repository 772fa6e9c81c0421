import { describe, expect, it } from 'vitest';
import { colorLevel, terminalStyle } from '../../src/cli/terminal.ts';
import { fakeIo } from './fake-io.ts';

describe('color of the terminal report', () => {
  const tty = { isTTY: true };

  it('is on for a terminal and off for a pipe', () => {
    expect(colorLevel({}, fakeIo({ stdout: tty }))).toBe(1);
    expect(colorLevel({}, fakeIo())).toBe(0);
  });

  it('follows the flag before NO_COLOR, and NO_COLOR before FORCE_COLOR', () => {
    const env = { NO_COLOR: '1', FORCE_COLOR: '3' };
    expect(colorLevel({ color: 'always' }, fakeIo({ env }))).toBe(1);
    expect(colorLevel({}, fakeIo({ env, stdout: tty }))).toBe(0);
    expect(colorLevel({}, fakeIo({ env: { FORCE_COLOR: '3' } }))).toBe(3);
    expect(colorLevel({ color: false }, fakeIo({ env: { FORCE_COLOR: '3' }, stdout: tty }))).toBe(0);
  });

  it('ignores an empty NO_COLOR, as its convention says', () => {
    expect(colorLevel({}, fakeIo({ env: { NO_COLOR: '' }, stdout: tty }))).toBe(1);
  });

  it('uses what the terminal offers', () => {
    expect(colorLevel({}, fakeIo({ env: { COLORTERM: 'truecolor' }, stdout: tty }))).toBe(3);
    expect(colorLevel({}, fakeIo({ env: { TERM: 'xterm-256color' }, stdout: tty }))).toBe(2);
    expect(colorLevel({}, fakeIo({ env: { TERM: 'dumb' }, stdout: tty }))).toBe(0);
  });
});

describe('width and symbols', () => {
  it('keeps the width between 60 and 96 unless asked', () => {
    expect(terminalStyle({}, fakeIo({ stdout: { isTTY: true, columns: 40 } })).width).toBe(60);
    expect(terminalStyle({}, fakeIo({ stdout: { isTTY: true, columns: 200 } })).width).toBe(96);
    expect(terminalStyle({ width: 120 }, fakeIo()).width).toBe(120);
    expect(terminalStyle({}, fakeIo()).width).toBe(96);
  });

  it('falls back to ASCII only on a terminal that says it is not UTF-8', () => {
    const env = { LC_ALL: 'de_DE.ISO-8859-1' };
    expect(terminalStyle({}, fakeIo({ env, stdout: { isTTY: true } })).isAscii).toBe(true);
    expect(terminalStyle({}, fakeIo({ env })).isAscii).toBe(false);
    expect(terminalStyle({ ascii: true }, fakeIo()).isAscii).toBe(true);
  });
});
