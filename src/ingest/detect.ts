// The format of a document: from its name, else from how its text looks.

import type { Format } from '../model/document.ts';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
};

export function detectFormat(file: string, text: string): Format {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  const byName = extension === undefined ? undefined : BY_EXTENSION[extension];
  if (byName !== undefined) return byName;
  const head = text.slice(0, 20_000);
  const marks = (head.match(/^#{1,6} \S|^\*\*[^*\n]+\*\*$|\]\([^)\n]+\)|^(?:=|-){3,}$/gm) ?? []).length;
  return marks >= 3 ? 'markdown' : 'text';
}
