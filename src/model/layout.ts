// What the readers of a text know of layout: patterns over lines, cells and names of page elements, compiled
// from words that are handed in.

export interface LayoutWords {
  /** A line that holds a clause is no heading. */
  readonly clause: RegExp;
  /** A name before a colon or a dash that holds a clause is no label. */
  readonly labelClause: RegExp;
  /** First words of headings, in lower case without marks. */
  readonly headingStarts: ReadonlySet<string>;
  /** Begins a line with the date of the policy. */
  readonly dateLine: RegExp;
  /** Words before a date, global: group 1 is set for the date of effect, group 2 for that of an update. */
  readonly dateLabel: RegExp;
  /** In a cell of a table's head. */
  readonly tableHead: RegExp;
  /** In a sentence that leads in a list although it ends with a full stop. */
  readonly pointer: RegExp;
  readonly definitions: {
    readonly heading: RegExp;
    readonly firstParty: RegExp;
    readonly service: RegExp;
    /** A quoted term (group 1) and the words before its meaning, global. */
    readonly means: RegExp;
  };
  readonly placeholders: {
    /** In what stands in square brackets. */
    readonly words: RegExp;
    /** The whole address of a site that stands for a site. */
    readonly site: RegExp;
  };
  readonly page: PageNames;
}

/** Each is tested against the class and the id of an element. */
export interface PageNames {
  readonly furniture: RegExp;
  readonly content: RegExp;
  readonly panel: RegExp;
  readonly panelTitle: RegExp;
  readonly headingButton: RegExp;
  readonly heading: RegExp;
  readonly settings: RegExp;
  readonly scripted: RegExp;
}
