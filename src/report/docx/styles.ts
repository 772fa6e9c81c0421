// Named styles only, so that a firm restyles a whole report at once. Sizes are half-points, spacing in
// twentieths of a point.

import { AlignmentType, LevelFormat, LineRuleType, UnderlineType } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';

const FONT = 'Calibri';
const INK = '1F2933';
const QUIET = '52606D';
const ACCENT = '1B4F72';

export const HEADINGS = 'pa-headings';
export const BULLETS = 'pa-bullets';

const run = (size: number, color = INK, bold = false) => ({ font: FONT, size, color, bold });
const spacing = (before: number, after: number) => ({
  spacing: { before, after, line: 276, lineRule: LineRuleType.AUTO },
});

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { ...run(22), language: { value: 'en-US' } }, paragraph: spacing(0, 120) },
    title: { run: run(52, ACCENT, true), paragraph: spacing(1800, 120) },
    heading1: {
      run: run(32, ACCENT, true),
      paragraph: { ...spacing(360, 140), keepNext: true, ...numbered(0) },
    },
    heading2: {
      run: run(26, ACCENT, true),
      paragraph: { ...spacing(280, 100), keepNext: true, ...numbered(1) },
    },
    heading3: { run: run(22, INK, true), paragraph: { ...spacing(240, 80), keepNext: true, ...numbered(2) } },
    hyperlink: { run: { color: ACCENT, underline: {} } },
    footnoteText: { run: run(18, QUIET), paragraph: spacing(0, 40) },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: run(28, QUIET), paragraph: spacing(0, 400) },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: run(19, QUIET, true),
      paragraph: { ...spacing(200, 80), keepNext: true },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { ...run(21), italics: true },
      paragraph: { ...spacing(40, 100), indent: { left: 360, right: 360 } },
    },
    { id: 'PACell', name: 'PA Table', basedOn: 'Normal', run: run(18), paragraph: spacing(20, 20) },
    { id: 'PAHead', name: 'PA Table Head', basedOn: 'PACell', run: run(18, INK, true) },
    { id: 'PAStatus', name: 'PA Status', basedOn: 'PACell', run: run(18, INK, true) },
    { id: 'PAFacts', name: 'PA Facts', basedOn: 'Normal', run: run(19, QUIET), paragraph: spacing(0, 80) },
    { id: 'PAMeta', name: 'PA Finding Facts', basedOn: 'PAFacts', paragraph: { keepNext: true } },
    {
      id: 'PALine',
      name: 'PA Source Line',
      basedOn: 'Normal',
      run: run(18),
      paragraph: { ...spacing(0, 40), indent: { left: 720, hanging: 720 } },
    },
    {
      id: 'PASpace',
      name: 'PA Space After Table',
      basedOn: 'Normal',
      run: run(8),
      paragraph: { spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'PAKeep',
      name: 'PA Keep With Next',
      basedOn: 'Normal',
      paragraph: { ...spacing(0, 120), keepNext: true },
    },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: run(22), paragraph: spacing(60, 40) },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: run(20, QUIET),
      paragraph: { ...spacing(0, 20), indent: { left: 360 } },
    },
    {
      id: 'TOC3',
      name: 'toc 3',
      basedOn: 'Normal',
      run: run(18, QUIET),
      paragraph: { ...spacing(0, 0), indent: { left: 720 } },
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Normal',
      paragraph: { ...spacing(0, 60), numbering: { reference: BULLETS, level: 0 } },
    },
  ],
  characterStyles: [
    { id: 'PALabel', name: 'PA Label', basedOn: 'DefaultParagraphFont', run: { bold: true, color: INK } },
    {
      id: 'PAInserted',
      name: 'PA Inserted',
      basedOn: 'DefaultParagraphFont',
      run: { color: '0F5132', underline: { type: UnderlineType.SINGLE } },
    },
    {
      id: 'PADeleted',
      name: 'PA Deleted',
      basedOn: 'DefaultParagraphFont',
      run: { color: '8A1220', strike: true },
    },
    { id: 'PACite', name: 'PA Cite', basedOn: 'DefaultParagraphFont', run: { color: ACCENT } },
  ],
};

/** Numbers are part of the heading styles, so that references work without page numbers. */
function numbered(level: number) {
  return { numbering: { reference: HEADINGS, level } };
}

const headingLevel = (level: number) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.'),
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 680, hanging: 680 } } },
});

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: HEADINGS, levels: [0, 1, 2].map(headingLevel) },
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 540, hanging: 270 } } },
        },
      ],
    },
  ],
};
