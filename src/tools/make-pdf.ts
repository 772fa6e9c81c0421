// A small PDF writer for tests and the fuzz script: Helvetica, lines at given places, pages.

export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly text: string;
}

const HIGH: Readonly<Record<string, string>> = {
  '\u2019': '\\222',
  '\u2018': '\\221',
  '\u201C': '\\223',
  '\u201D': '\\224',
  '\u2013': '\\226',
  '\u2014': '\\227',
  '\u2022': '\\225',
  '\u2011': '-',
  '\u2192': '-',
  '\u00A0': ' ',
};
const escape = (text: string): string =>
  text.replace(/[()\\]/g, '\\$&').replace(/[^\u0020-\u007E]/g, (sign) => HIGH[sign] ?? '?');

export function makePdf(pages: readonly (readonly PdfText[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '',
  ];
  const kids: number[] = [];
  for (const page of pages) {
    const content = page
      .map(
        ({ x, y, size, isBold = false, text }) =>
          `BT /F${isBold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET`,
      )
      .join('\n');
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 1 0 R /F2 2 0 R >> >> /Contents ${objects.length} 0 R >>`,
    );
    kids.push(objects.length);
  }
  objects[2] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  objects.push('<< /Type /Catalog /Pages 3 0 R >>');
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(out);
}

/** Words set in lines of about `most` characters. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
