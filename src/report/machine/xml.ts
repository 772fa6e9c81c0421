// XML by hand: attributes and text escaped, characters that XML 1.0 cannot hold left out.

const INVALID = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

export const xmlText = (text: string): string =>
  text.replace(INVALID, '').replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
export const xmlAttribute = (text: string): string =>
  text.replace(INVALID, '').replace(/[&<>"'\n\r\t]/g, (sign) => SIGNS[sign] ?? sign);

/** `<name a="b">content</name>`, or `<name a="b"/>` without content. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('');
  if (typeof content === 'string') return `<${name}${written}>${xmlText(content)}</${name}>`;
  if (content.length === 0) return `<${name}${written}/>`;
  const inner = content.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
  return [`<${name}${written}>`, ...inner, `</${name}>`].join('\n');
}

export const xmlFile = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
