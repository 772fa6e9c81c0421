// Links and what stands where a link should be: "[link]", "[Cookie Settings link]", "#".

import type { Link } from '../model/document.ts';

const BRACKETED = /\[([^\][\n]{1,60})\]/g;
const PLACEHOLDER_WORDS =
  /\b(link|url|insert|here|email|e-mail|address|date|company|name|website|phone|number|tbd|xx+|placeholder|to be|your)\b/i;
const URL = /\bhttps?:\/\/[^\s<>()\]"]{1,300}/g;

/** A target that leads nowhere. */
export function isPlaceholderTarget(target: string): boolean {
  const bare = target.trim();
  return (
    bare === '' ||
    bare === '#' ||
    /^(\[.*\]|\{\{.*\}\}|<.*>|about:blank|javascript:.*|https?:\/\/(www\.)?(example\.(com|org)|yourdomain\.com|your-?site\.com)\/?)$/i.test(
      bare,
    )
  );
}

/** Bare URLs and bracketed placeholders in running text. */
export function findPlaceholders(text: string): readonly Link[] {
  const links: Link[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    if (!PLACEHOLDER_WORDS.test(match[1] ?? '') || text.charAt(match.index + match[0].length) === '(')
      continue;
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
      isPlaceholder: isPlaceholderTarget(target),
    });
  }
  return links.toSorted((a, b) => a.start - b.start);
}
