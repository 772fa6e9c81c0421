// The format of a document: from its name, else from how its text looks.

import type { Format } from '../model/document.ts';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

export function detectFormat(file: string, text: string): Format {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  const byName = extension === undefined ? undefined : BY_EXTENSION[extension];
  if (byName !== undefined) return byName;
  const head = text.slice(0, 20_000);
  if (
    /^\s*<(?:!doctype|html|\?xml|!--)/i.test(head) ||
    (head.match(/<\/?(?:p|div|h[1-6]|ul|li|body|span)\b/gi) ?? []).length >= 6
  )
    return 'html';
  const marks = (head.match(/^#{1,6} \S|^\*\*[^*\n]+\*\*$|\]\([^)\n]+\)|^(?:=|-){3,}$/gm) ?? []).length;
  return marks >= 3 ? 'markdown' : 'text';
}
