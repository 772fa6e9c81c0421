// Cost per megabyte when the same texts come in more, smaller documents or in fewer, larger ones: a step that
// looks at pairs of anything shows here.

import type { Source } from '../../model/document.ts';
import { freshEngine, fullAudit } from './audit.ts';
import { cpuOf, median, settle } from './measure.ts';
import { bytesOf, grouped } from './texts.ts';

const SIZES = [1, 4, 16] as const;
const ROUNDS = 3;

export interface GrowthFigures {
  /** Texts in one document → milliseconds of CPU time per megabyte. */
  readonly msPerMb: Readonly<Record<string, number>>;
  /** 16 texts in one document against 16 documents. */
  readonly growth16: number;
}

/** Needs 16 texts; where there are fewer they are taken again under a changed name. */
function sixteen(sources: readonly Source[]): readonly Source[] {
  return Array.from({ length: 16 }, (_, at) => sources[at % sources.length]).filter(
    (source) => source !== undefined,
  );
}

export async function measureGrowth(
  sources: readonly Source[],
  warmUp: readonly Source[],
): Promise<GrowthFigures> {
  const texts = sixteen(sources);
  const megabytes = bytesOf(texts) / 1e6;
  const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
  for (const source of warmUp) await fullAudit(source, freshEngine());
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) {
      // a tagger of its own each time: sentences it knows cost nothing
      const engine = freshEngine();
      settle();
      const { ms } = await cpuOf(async () => {
        for (const source of grouped(texts, size)) await fullAudit(source, engine);
      });
      times.get(size)?.push(ms / megabytes);
    }
  }
  const at = (size: number): number => median(times.get(size) ?? []);
  return { msPerMb: { '1': at(1), '4': at(4), '16': at(16) }, growth16: at(16) / at(1) };
}
