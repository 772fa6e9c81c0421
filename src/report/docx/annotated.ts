// The policy itself as a Word document: its text line by line, a comment at each finding, and, when
// asked for, wording to start from as tracked insertions. The text is never changed otherwise:
// rejecting all insertions gives it back.

import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  InsertedTextRun,
  Paragraph,
  TextRun,
} from 'docx';
import type { ICommentOptions, ParagraphChild } from 'docx';
import { visibleLine } from '../parts/visible.ts';
import { ended, STARTING_POINT } from '../parts/words.ts';
import type { Report, ReportDocument, ReportFinding } from '../schema.ts';
import { packDocument } from './pack.ts';
import { run } from './page.ts';
import { placingOf } from './placing.ts';
import { linesOf } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { NUMBERING, STYLES } from './styles.ts';

const AUTHOR = 'policy-audit';
const SUGGESTER = 'policy-audit (suggestion)';
const LONGEST_COMMENT = 300;

interface Anchored {
  readonly finding: ReportFinding;
  /** Number of the comment in the file. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly isAbsence: boolean;
  /** Offset of the line that its wording follows; null: the end of the policy. */
  readonly after: number | null;
}

/** Stands above wording that no section of the policy takes. */
const ADDITIONS = 'Suggested additions';

/** One document of the report; `suggests` adds the tracked insertions. */
export async function writeAnnotated(
  report: Report,
  document: ReportDocument,
  { suggests }: { readonly suggests: boolean },
): Promise<Uint8Array> {
  const lines = linesOf(document);
  const anchored = anchor(report, document, lines);
  const worded = suggests ? anchored.filter(({ finding }) => hasWording(report, finding)) : [];
  const date = new Date(report.generatedAt);
  const children = lines.flatMap((line) => {
    const own = anchored.filter(
      ({ start }) => start >= line.start && start < Math.max(line.end, line.start + 1),
    );
    const wording = worded.filter(({ after }) => after === line.start);
    return [annotate(line, own), ...wording.flatMap((each) => insertion(each, date))];
  });
  const homeless = worded.filter(({ after }) => after === null);
  const additions = homeless.flatMap((each) => insertion(each, date));
  const packed = new Document({
    title: visibleLine(`${document.name}, annotated`),
    creator: `${report.tool.name} ${report.tool.version}`,
    lastModifiedBy: report.tool.name,
    styles: STYLES,
    numbering: NUMBERING,
    comments: { children: anchored.map((each) => comment(each, date)) },
    sections: [
      {
        children: [
          ...children,
          ...(additions.length === 0 ? [] : [added(ADDITIONS, 30_000, date, 'Heading1')]),
          ...additions,
        ],
      },
    ],
  });
  return packDocument(packed, report.generatedAt);
}

/** Only what a law asks for has wording to insert; what is suggested for a conflict is a task, not text. */
const hasWording = ({ elements }: Report, { kind, rules }: ReportFinding): boolean =>
  kind === 'gap' && elements.some(({ element }) => rules.includes(element));

/**
 * Each open finding at its first passage, else at the closest one, else at the heading of the section that
 * its wording fits in, else at the beginning.
 */
function anchor(report: Report, document: ReportDocument, lines: readonly SourceLine[]): readonly Anchored[] {
  const first = lines[0] ?? { start: 0, end: 0 };
  const open = report.findings.filter((each) => each.document === document.id && each.suppression === null);
  return open.map((finding, id) => {
    const isAbsence = finding.evidence.length === 0;
    const place = report.pinpoints[finding.evidence[0] ?? finding.search?.closest[0]?.evidence ?? ''];
    const line =
      place === undefined
        ? undefined
        : lines.find((each) => place.start >= each.start && place.start < each.end);
    if (place !== undefined && line !== undefined)
      return { finding, id, isAbsence, start: place.start, end: place.end, after: line.start };
    const fitting = placingOf(finding, document, lines);
    const { start, end } = fitting?.heading ?? first;
    return { finding, id, isAbsence, start, end, after: fitting?.last.start ?? null };
  });
}

function comment({ finding, id, isAbsence }: Anchored, date: Date): ICommentOptions {
  const head = `[${finding.id} ${finding.priority.toUpperCase()} ${finding.confidence}] ${isAbsence ? 'Not found: ' : ''}`;
  const requires = finding.requires === null ? '' : ` Requires: ${ended(finding.requires)}`;
  const text = visibleLine(
    `${head}${ended(finding.title)}${requires} ${STARTING_POINT} ${ended(finding.suggested)}`,
  );
  const shown =
    text.length <= LONGEST_COMMENT
      ? text
      : `${text.slice(0, LONGEST_COMMENT - 20).trimEnd()}… See the report.`;
  return { id, author: AUTHOR, initials: 'PA', date, children: [new Paragraph({ children: [run(shown)] })] };
}

const HEADING_STYLES = ['Heading1', 'Heading2', 'Heading3'] as const;

function annotate(line: SourceLine, own: readonly Anchored[]): Paragraph {
  const style = line.level === null ? 'Normal' : (HEADING_STYLES[Math.min(line.level, 3) - 1] ?? 'Heading3');
  const cuts = new Set([0, line.text.length]);
  const ranges = own.map(({ id, start, end }) => ({
    id,
    // markup is shown as its visible words, whose offsets differ from those of the file
    from: line.isExact ? Math.min(start - line.start, line.text.length) : 0,
    to: line.isExact ? Math.min(end - line.start, line.text.length) : line.text.length,
  }));
  for (const { from, to } of ranges) cuts.add(from).add(to);
  const ordered = [...cuts].toSorted((a, b) => a - b);
  const children: ParagraphChild[] = [];
  for (const [index, at] of ordered.entries()) {
    for (const { id, to } of ranges) if (to === at) children.push(...closing(id));
    for (const { id, from, to } of ranges) {
      if (from === at) children.push(new CommentRangeStart(id), ...(to === at ? closing(id) : []));
    }
    const next = ordered[index + 1];
    if (next !== undefined && next > at) children.push(run(line.text.slice(at, next)));
  }
  // the policy numbers its own headings
  return new Paragraph({ style, children, ...(line.level === null ? {} : { numbering: false }) });
}

const closing = (id: number): readonly ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

function insertion({ finding, id }: Anchored, date: Date): readonly Paragraph[] {
  return [added(finding.suggested, 10_000 + id, date, 'Normal')];
}

/** A paragraph that is a tracked insertion, its mark included; ids 10,000 apart from `id` are its own too. */
function added(text: string, id: number, date: Date, style: 'Normal' | 'Heading1'): Paragraph {
  const change = { id, author: SUGGESTER, date: date.toISOString() };
  return new Paragraph({
    style,
    run: { insertion: { ...change, id: id + 10_000 } },
    children: [new InsertedTextRun({ text: visibleLine(text), ...change })],
    ...(style === 'Heading1' ? { numbering: false } : {}),
  });
}

export const annotatedName = (file: string): string =>
  `${(file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')}.annotated.docx`;
