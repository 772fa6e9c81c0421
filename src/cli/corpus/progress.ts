// How far a run is, on standard error: a line that is written over on a terminal, a line every ten seconds in a
// log that asked for it.

import type { Io } from '../io.ts';

const FIRST_AFTER = 1000;
const TERMINAL_EVERY = 250;
const LOG_EVERY = 10_000;

export interface Counts {
  readonly done: number;
  readonly skipped: number;
  readonly cached: number;
}

export interface Progress {
  readonly tell: (counts: Counts) => void;
  /** Takes the line away and gives the time since the start in words. */
  readonly end: () => string;
}

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}

/** "1,204 of 10,000 · 23/s · 6 min left · 12 skipped · 380 kept from before". */
export function progressLine({ done, skipped, cached }: Counts, total: number | null, ms: number): string {
  const rate = done / (ms / 1000);
  const parts = [total === null ? number(done) : `${number(done)} of ${number(total)}`];
  parts.push(`${rate < 10 ? rate.toFixed(1) : String(Math.round(rate))}/s`);
  if (total !== null && rate > 0) parts.push(`${duration(((total - done) / rate) * 1000)} left`);
  if (skipped > 0) parts.push(`${number(skipped)} skipped`);
  if (cached > 0) parts.push(`${number(cached)} kept from before`);
  return parts.join(' · ');
}

export function openProgress(io: Io, total: number | null, isWanted: boolean): Progress {
  const start = io.now().getTime();
  const isLive = io.stderr.isTTY && (io.env['CI'] ?? '') === '';
  const every = isLive ? TERMINAL_EVERY : LOG_EVERY;
  let next = start + (isLive ? FIRST_AFTER : LOG_EVERY);
  let isShown = false;
  return {
    tell: (counts) => {
      if (!isLive && !isWanted) return;
      const now = io.now().getTime();
      if (now < next) return;
      next = now + every;
      const line = progressLine(counts, total, now - start);
      io.stderr.write(isLive ? `\r\u001b[K${line.slice(0, (io.stderr.columns ?? 80) - 1)}` : `${line}\n`);
      isShown = isLive;
    },
    end: () => {
      if (isShown) io.stderr.write('\r\u001b[K');
      return duration(io.now().getTime() - start);
    },
  };
}
