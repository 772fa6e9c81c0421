// The response of counsel to a finding: a drop-down of dispositions and empty fields.

import { ImportedXmlComponent, Paragraph } from 'docx';
import type { Table } from 'docx';
import { table } from './blocks.ts';
import type { Page } from './page.ts';

const DISPOSITIONS = ['Agree', 'Disagree', 'Fix', 'Accept', 'Ask'] as const;

/** A native drop-down: Word shows the choices, other programs the words. */
function dropDown(): Paragraph {
  const items = DISPOSITIONS.map((word) => `<w:listItem w:displayText="${word}" w:value="${word}"/>`).join(
    '',
  );
  const xml = `<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdtPr><w:alias w:val="Disposition"/><w:tag w:val="disposition"/><w:showingPlcHdr/><w:dropDownList>${items}</w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>Choose</w:t></w:r></w:sdtContent></w:sdt>`;
  const paragraph = new Paragraph({ style: 'PACell' });
  paragraph.addChildElement(ImportedXmlComponent.fromXmlString(xml));
  return paragraph;
}

export function responseTable(page: Page): readonly (Paragraph | Table)[] {
  return table(
    page,
    null,
    [
      { title: 'Disposition', share: 2 },
      { title: 'Owner', share: 2 },
      { title: 'Due', share: 1 },
      { title: 'Note', share: 5 },
    ],
    [[[dropDown()], '', '', '']],
  );
}
