// Chunks of bytes → lines, in bounded memory: a line that is longer than allowed comes out cut, and marked so.

/** The largest line: one policy with its text. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly isTooLong: boolean;
}

export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const take = (): Line => {
    const text = parts.join('');
    const line = { text, number: ++number, isTooLong: length > longest };
    parts = [];
    length = 0;
    return line;
  };
  const add = (text: string): void => {
    if (length <= longest) parts.push(text);
    length += text.length;
  };
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) yield take();
      add(piece);
    }
  }
  add(decoder.decode());
  if (length > 0) yield take();
}
