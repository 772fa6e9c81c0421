// What every part of a Word report draws with: the report, the width of the page, its headings for the
// table of contents, and footnotes, each law cited in full once.

import { FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import { placesOf, shortPlace } from '../parts/places.ts';
import { visibleLine } from '../parts/visible.ts';
import { ended } from '../parts/words.ts';
import type { Report, ReportPinpoint } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';

export interface TocEntry {
  readonly title: string;
  readonly level: number;
  readonly href: string;
}

export interface Page {
  readonly report: Report;
  readonly options: WriteOptions;
  /** Width between the margins, in twentieths of a point. */
  readonly width: number;
  readonly wideWidth: number;
  readonly contents: TocEntry[];
  readonly footnotes: Map<string, { readonly id: number; readonly text: string }>;
  /** Tables so far, for captions. */
  readonly tables: { count: number };
}

const SIZES = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const;
export const MARGIN = 1134;

export const sizeOf = ({ paper }: WriteOptions) => SIZES[paper];

export function openPage(report: Report, options: WriteOptions): Page {
  const { width, height } = sizeOf(options);
  return {
    report,
    options,
    width: width - 2 * MARGIN,
    wideWidth: height - 2 * MARGIN,
    contents: [],
    footnotes: new Map(),
    tables: { count: 0 },
  };
}

/** Text of documents and rules on one line, without characters that XML cannot hold. */
export const run = (text: string, style?: string): TextRun =>
  new TextRun({ text: visibleLine(text), ...(style === undefined ? {} : { style }) });

export function para(style: string, ...children: readonly (ParagraphChild | string)[]): Paragraph {
  return new Paragraph({
    style,
    children: children.map((child) => (typeof child === 'string' ? run(child) : child)),
  });
}

/** "Label  words" as one paragraph; nothing when there are no words. */
export function labelled(
  label: string,
  words: string,
  ...more: readonly ParagraphChild[]
): readonly Paragraph[] {
  if (words.trim() === '' && more.length === 0) return [];
  return [para('PAKeep', run(`${label}  `, 'PALabel'), run(words), ...more)];
}

/** The bookmark of a source line in the appendix. */
export const lineAnchor = (document: string, line: number): string => `line_${document}_${line}`;

/** "B:65" as links to the lines in the appendix, with a space before each. */
export function pins(page: Page, ids: readonly string[], most = 4): readonly ParagraphChild[] {
  const seen = new Set<string>();
  const places = placesOf(page.report, ids).filter((place) => {
    const key = shortPlace(place);
    return !seen.has(key) && seen.add(key).size > 0;
  });
  const links = places.slice(0, most).flatMap((place) => [run(' '), pin(page, place)]);
  return places.length > most ? [...links, run(` +${places.length - most}`)] : links;
}

/** A link into the appendix; plain words where the report is written without it. */
export function pin({ options }: Page, place: ReportPinpoint): ParagraphChild {
  if (!options.hasSource) return run(shortPlace(place), 'PACite');
  return new InternalHyperlink({
    anchor: lineAnchor(place.document, place.line),
    children: [run(shortPlace(place), 'PACite')],
  });
}

/** The label of a citation, with a footnote in full where it stands for the first time. */
export function cited(page: Page, label: string): readonly ParagraphChild[] {
  const citation = page.report.citations.find((each) => each.label === label);
  if (citation === undefined || page.footnotes.has(label)) return [run(label)];
  const pack = page.report.rulePacks.find(({ id }) => id === citation.pack);
  const until = citation.until === null ? '' : ` until ${citation.until}`;
  const reviewed = pack === undefined || pack.reviewed === '' ? '' : ` Last reviewed ${pack.reviewed}.`;
  const id = page.footnotes.size + 1;
  const text = `${label}. ${ended(citation.title)} In force from ${citation.inForce}${until}.${reviewed}`;
  page.footnotes.set(label, { id, text });
  return [run(label), new FootnoteReferenceRun(id)];
}

export function citedAll(page: Page, labels: readonly string[]): readonly ParagraphChild[] {
  return labels.flatMap((label, index) => [...(index === 0 ? [] : [run('; ')]), ...cited(page, label)]);
}

export function footnoteParagraphs(page: Page): Record<string, { readonly children: readonly Paragraph[] }> {
  return Object.fromEntries(
    [...page.footnotes.values()].map(({ id, text }) => [
      String(id),
      { children: [para('FootnoteText', run(text))] },
    ]),
  );
}
