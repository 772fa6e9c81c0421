// "Did you mean …?": the closest of the known words, when one is close enough to be a slip.

/** Edits (insert, delete, replace, swap neighbours) that turn `a` into `b`; `limit + 1` when more are needed. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** The candidate nearest to `word` (case ignored; the earlier wins a tie), or null when none is near. */
export function suggest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.min(4, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? endsLike(wanted, candidates);
}

/** "sale-opt-out-link" for `cpra/sale-opt-out-link`: the name without its pack is what people remember. */
function endsLike(wanted: string, candidates: readonly string[]): string | null {
  if (wanted.length < 4) return null;
  return candidates.find((candidate) => candidate.toLowerCase().split('/').at(-1) === wanted) ?? null;
}

/** "Did you mean "x"?", or null: the hint of an AuditError. */
export function didYouMean(word: string, candidates: readonly string[], quote = '"'): string | null {
  const found = suggest(word, candidates);
  return found === null ? null : `Did you mean ${quote}${found}${quote}?`;
}
