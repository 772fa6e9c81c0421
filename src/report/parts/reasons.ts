// Why elements do not apply: a reason that several elements of a law share is written out once.

import type { ReportElement } from '../schema.ts';

/** From this many on, elements that do not apply for one reason share its wording. */
const SHARED = 3;

export function sharedReasons(elements: readonly ReportElement[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { status, why } of elements)
    if (status === 'not-applicable') counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].filter(([, uses]) => uses >= SHARED).map(([why]) => why);
}

/** "Reason 2", or null where the element does not share one. */
export function reasonNumber({ status, why }: ReportElement, shared: readonly string[]): string | null {
  const index = status === 'not-applicable' ? shared.indexOf(why) : -1;
  return index < 0 ? null : `Reason ${index + 1}`;
}
