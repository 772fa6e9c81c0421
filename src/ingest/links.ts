// Links and what stands where a link should be: "[link]", "[Cookie Settings link]", "#".

import type { Link } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';

const BRACKETED = /\[([^\][\n]{1,60})\]/g;
/** "[XX]", "[xxx]". */
const CROSSES = /\bxx+\b/i;
const URL = /\bhttps?:\/\/[^\s<>()\]"]{1,300}/g;

/** A target that leads nowhere. */
export function isPlaceholderTarget(target: string, { placeholders }: LayoutWords): boolean {
  const bare = target.trim();
  return (
    bare === '' ||
    bare === '#' ||
    /^(?:\[.*\]|\{\{.*\}\}|<.*>|about:blank|javascript:.*)$/i.test(bare) ||
    placeholders.site.test(bare)
  );
}

const NO_LINKS: readonly Link[] = [];

/** Bare URLs and bracketed placeholders in running text. */
export function findPlaceholders(text: string, layout: LayoutWords): readonly Link[] {
  if (!text.includes('[') && !text.includes('http')) return NO_LINKS;
  const links: Link[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const inside = match[1] ?? '';
    const isBlank = layout.placeholders.words.test(inside) || CROSSES.test(inside);
    if (!isBlank || text.charAt(match.index + match[0].length) === '(') continue;
    links.push({
      start: match.index,
      end: match.index + match[0].length,
      target: match[0],
      isPlaceholder: true,
    });
  }
  for (const match of text.matchAll(URL)) {
    const target = match[0].replace(/[.,;:!?]+$/, '');
    links.push({
      start: match.index,
      end: match.index + target.length,
      target,
      isPlaceholder: isPlaceholderTarget(target, layout),
    });
  }
  return links.toSorted((a, b) => a.start - b.start);
}
