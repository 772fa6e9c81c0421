// Ways to reach the company that a line names: an e-mail address, a form, settings, a link (or a
// placeholder where a link should be).

import type { Cited } from '../model/claim.ts';
import { CHANNELS } from '../model/vocabulary.ts';
import type { Channel } from '../model/vocabulary.ts';
import { spanOf } from './line.ts';
import type { Line, Reader } from './line.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const URL = /\bhttps?:\/\/[^\s)>\]]{1,200}/g;

const isChannel = (id: string): id is Channel => CHANNELS.some((channel) => channel === id);

export function readChannels(line: Line, _reader: Reader): readonly Cited<Channel>[] {
  const found: Cited<Channel>[] = [];
  for (const match of line.text.includes('@') ? line.text.matchAll(EMAIL) : [])
    found.push({
      value: 'email',
      span: spanOf(line, match.index, match.index + match[0].length),
      via: 'text',
    });
  for (const match of line.text.includes('://') ? line.text.matchAll(URL) : [])
    found.push({
      value: 'link',
      span: spanOf(line, match.index, match.index + match[0].length),
      via: 'text',
    });
  for (const link of line.block.links) {
    if (link.start < line.offset || link.end > line.offset + line.text.length) continue;
    found.push({
      value: link.isPlaceholder ? 'placeholder' : 'link',
      span: spanOf(line, link.start - line.offset, link.end - line.offset),
      via: 'text',
    });
  }
  for (const term of line.terms) {
    if (term.kind === 'channel' && isChannel(term.id))
      found.push({ value: term.id, span: spanOf(line, term.start, term.end), via: 'text' });
  }
  const seen = new Set<string>();
  return found.filter((entry) => !seen.has(entry.value) && seen.add(entry.value));
}
