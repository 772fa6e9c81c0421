// The Document: what the analysis reads. Sections → blocks → sentences, every node with exact
// offsets into the source. All offsets are UTF-16 units of the decoded source as given,
// half-open. Plain readonly data; no logic.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of analysis text and where it came from. Segments are sorted, do not overlap and
 * cover `text`; `length === sourceLength` means a unit-by-unit copy, otherwise the whole piece
 * (an entity, an escape, a collapsed run of white space) maps as one.
 */
export interface Segment {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** Normalised text (single spaces, no invisible characters) that can be mapped back to the source. */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

export interface Section {
  readonly index: number;
  /** Index of the parent section; null for top-level sections and the preamble (section 0). */
  readonly parent: number | null;
  readonly level: number;
  /** The document's own number, "6", "A", "iv", without punctuation; null when unnumbered. */
  readonly number: string | null;
  /** Heading text without its number; '' for the preamble. */
  readonly heading: string;
  /** Block index of the heading, null for the preamble. */
  readonly block: number | null;
  /** Heading texts from the outermost section down to this one (without numbers). */
  readonly path: readonly string[];
  /** From the heading's start to the end of the section's own content (children included). */
  readonly span: Span;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/**
 * Run-in label of an item or paragraph: "Billing (Paid): …" → name "Billing", qualifier "Paid".
 * Offsets are into the block's text.
 */
export interface Label {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly qualifier: string | null;
  readonly qualifierStart: number;
  readonly qualifierEnd: number;
}

export interface Sentence {
  /** Slice of the block's text (label excluded). */
  readonly text: string;
  /** Offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  /** The same place in the source. */
  readonly span: Span;
  readonly isQuestion: boolean;
}

export interface Link {
  /** Offsets of the link's words in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly target: string;
  /** Empty, "#", "[link]" and the like: leads nowhere. */
  readonly isPlaceholder: boolean;
}

export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly section: number;
  readonly body: MappedText;
  readonly span: Span;
  /** List nesting, 0 for paragraphs and top-level items. */
  readonly depth: number;
  readonly label: Label | null;
  /** Block that introduces this item or paragraph ("We use data to:"); the parent item for nested lists. */
  readonly leadIn: number | null;
  /** For cells: place in a table. Null otherwise. */
  readonly cell: CellPlace | null;
  readonly sentences: readonly Sentence[];
  readonly links: readonly Link[];
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Block index of the column's header cell; null in a header row or a table without one. */
  readonly header: number | null;
  /** Block index of the row's first cell; null for that cell itself. */
  readonly rowHead: number | null;
  readonly isHeader: boolean;
}

export interface Table {
  readonly index: number;
  readonly section: number;
  readonly kind: 'markup' | 'arrows' | 'tabs' | 'pipes';
  readonly span: Span;
  /** Block indexes of the header cells, left to right; empty without a header row. */
  readonly header: readonly number[];
  /** Block indexes of each body row's cells, left to right. */
  readonly rows: readonly (readonly number[])[];
}

export type DefinitionKind = 'first-party' | 'service' | 'term';

/** A meaning the document gives to its own words: `X ("we", "us")`, "Free Account: account for which …". */
export interface Definition {
  readonly kind: DefinitionKind;
  /** The defined words as written, longest first ("Lumio", "we"). */
  readonly terms: readonly string[];
  /** What the words stand for, as written; '' when only the terms are known. */
  readonly meaning: string;
  readonly block: number;
  readonly span: Span;
}

/** `<!-- policy-audit-disable-next pack/rule -- reason -->` and its kin. */
export interface Directive {
  readonly action: 'disable-next' | 'disable' | 'enable' | 'disable-file' | 'invalid';
  readonly rules: readonly string[];
  readonly reason: string;
  readonly span: Span;
  /** What the directive covers; the empty span for invalid ones. */
  readonly scope: Span;
  /** For invalid directives: what is wrong with it. */
  readonly problem: string | null;
}

export type LimitKind =
  | 'not-supplied'
  | 'not-checked'
  | 'not-readable'
  | 'rule-date'
  | 'encoding'
  | 'truncated'
  | 'depth'
  | 'language'
  | 'not-a-policy'
  | 'parse';

/** Something the analysis did not or could not look at; never silent. */
export interface Limit {
  readonly kind: LimitKind;
  readonly statement: string;
  readonly spans: readonly Span[];
}

/** "Last updated: May 22, 2026"; `text` is '' and `iso` null for a label without a value. */
export interface StatedDate {
  readonly kind: 'effective' | 'last-updated';
  readonly label: string;
  readonly text: string;
  readonly iso: string | null;
  readonly span: Span;
}

/** Where a page of a paged document begins in the extracted text; pages count from 1. */
export interface PageStart {
  readonly page: number;
  readonly start: number;
}

export interface Document {
  /** File name as given by the user, posix separators. */
  readonly file: string;
  readonly format: Format;
  /** Decoded text as given, without a byte-order mark: what all offsets count in. */
  readonly source: string;
  /** Offsets at which lines start; line n begins at lineStarts[n - 1]. */
  readonly lineStarts: readonly number[];
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly encoding: string;
  readonly title: string | null;
  readonly words: number;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly definitions: readonly Definition[];
  readonly dates: readonly StatedDate[];
  readonly directives: readonly Directive[];
  readonly limits: readonly Limit[];
  /** PDF: pages with text, in order; absent for other formats. */
  readonly pages?: readonly PageStart[];
}

/** Bytes to read and the name they came under. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Forces the format; otherwise it is told from the name, else from the bytes. */
  readonly format?: Format;
}

/** A place a person can follow: JSON, reports and SARIF share it. Lines and columns start at 1. */
export interface Pinpoint extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly section: { readonly number: string | null; readonly path: readonly string[] };
  /** `source.slice(start, end)`; for HTML the visible text of that slice. */
  readonly quote: string;
  /** PDF: the page it stands on. Lines are then those of the extracted text, one paragraph each. */
  readonly page?: number;
  /** Word: the paragraph or table row of the document; PDF: the one of the page. Empty ones are not counted. */
  readonly paragraph?: number;
}
