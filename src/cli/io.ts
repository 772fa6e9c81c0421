// The world as a command sees it: streams, directory, environment and clock, all replaceable, so
// that `run` can be tested inside one process.

export interface Output {
  readonly write: (text: string | Uint8Array) => void;
  readonly isTTY: boolean;
  /** Columns of the terminal; null when it is none. */
  readonly columns: number | null;
}

export interface Io {
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** 0 ran and passes, 1 ran and fails the gate, 2 could not run properly. */
export type ExitCode = 0 | 1 | 2;
