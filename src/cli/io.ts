// The world as a command sees it: streams, directory, environment and clock, all replaceable, so
// that `run` can be tested inside one process.

export interface Output {
  readonly write: (text: string | Uint8Array) => void;
  /** Writes and waits until it is taken; rejects when the reader went away or there is no room. */
  readonly deliver: (text: string) => Promise<void>;
  readonly isTTY: boolean;
  /** Columns of the terminal; null when it is none. */
  readonly columns: number | null;
}

export interface Io {
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input as it comes. */
  readonly stdinChunks: () => AsyncIterable<Uint8Array>;
  /** Calls back on the first interrupt (Ctrl-C); a second one ends the process. Gives what takes that back. */
  readonly onInterrupt: (stop: () => void) => () => void;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** 0 ran and passes, 1 ran and fails the gate, 2 could not run properly. */
export type ExitCode = 0 | 1 | 2;
