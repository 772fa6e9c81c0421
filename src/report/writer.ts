// What every writer is given and what it gives: a report and how it should look, to text or bytes.

import type { Priority } from '../model/finding.ts';
import type { Report } from './schema.ts';

export type Detail = 'quiet' | 'brief' | 'default' | 'full';

export interface WriteOptions {
  /** Columns of a terminal, 60 to 120. */
  readonly width: number;
  /** 0 none, 1 sixteen colours, 2 256, 3 all. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly isAscii: boolean;
  readonly detail: Detail;
  /** With the decision path of each conflict and cleared pair. */
  readonly isTraced: boolean;
  /** What to run next, as a command line; '' leaves the line out. */
  readonly next: string;
  /** The line on the exit code: "Exit 0    No gate is set."; '' leaves it out. */
  readonly exit: string;
  /** For formats that can be put inside another page: headings begin at level 2. */
  readonly isEmbedded: boolean;
  /** What the gate fails on, for formats that say passed or failed. */
  readonly failOn: Priority | 'none';
  /** Page of printed and Word reports. */
  readonly paper: 'a4' | 'letter';
  /** Reports for people end with the text itself. */
  readonly hasSource: boolean;
  /** Citations of law lead to their official sources. */
  readonly linksLaw: boolean;
}

export const DEFAULT_OPTIONS: WriteOptions = {
  width: 96,
  colorLevel: 0,
  isAscii: false,
  detail: 'default',
  isTraced: false,
  next: '',
  exit: '',
  isEmbedded: false,
  failOn: 'high',
  paper: 'a4',
  hasSource: true,
  linksLaw: false,
};

/** Text for people and machines, bytes for Word. */
export type Written = string | Uint8Array;
export type Writer = (report: Report, options: WriteOptions) => Written | Promise<Written>;
