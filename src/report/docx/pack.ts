// A Word document to bytes that depend on its content alone: numbers that the library counts up over a
// whole process start again at 1, times come from the run, the archive's dates are fixed.

import { Packer } from 'docx';
import type { Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Dates of archives begin in 1980. */
const ARCHIVE_DATE = new Date(1980, 0, 1);

/** `time` is the ISO time of the run. */
export async function packDocument(document: Document, time: string): Promise<Uint8Array> {
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  const files = unzipSync(packed);
  const entries: Zippable = {};
  for (const name of Object.keys(files).toSorted(inOfficeOrder)) {
    const bytes = files[name] ?? new Uint8Array();
    const isXml = /\.(xml|rels)$/.test(name);
    entries[name] = isXml ? strToU8(settle(strFromU8(bytes), time)) : bytes;
  }
  return zipSync(entries, { level: 6, mtime: ARCHIVE_DATE });
}

/** The list of content types comes first in an Office file. */
function inOfficeOrder(a: string, b: string): number {
  const rank = (name: string): number =>
    name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
}

const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const BOOKMARK_IDS = /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)(")/g;

/** A field's begin, code and separator in runs of their own, as Word writes them; some readers need it. */
const FIELD =
  /(<w:fldChar w:fldCharType="begin"[^>]*\/>)(<w:instrText[^>]*>[^<]*<\/w:instrText>)(<w:fldChar w:fldCharType="separate"\/>)/g;
/** Word and others know a table of contents by its gallery, not by its field. */
const CONTENTS = '<w:sdtPr><w:alias w:val="Contents"/></w:sdtPr>';
const GALLERY =
  '<w:sdtPr><w:alias w:val="Contents"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';
/** Where a page number would stand that nobody knows yet. */
const NO_PAGE = /<w:tab\/><w:t xml:space="default"><\/w:t>/g;

/** A table with the caption before it; the library writes no alternative text for tables. */
const TABLE =
  /(?:<w:pStyle w:val="Caption"\/>(?:(?!<\/w:p>).)*?<w:t[^>]*>([^<]*)<\/w:t><\/w:r><\/w:p>)?<w:tbl><w:tblPr>(?:(?!<\/w:tblPr>).)*/gs;

function withAlternativeText(xml: string): string {
  return xml.replace(TABLE, (table, caption: string | undefined) => {
    const words = (caption ?? 'Response to the finding').replaceAll('"', '&quot;');
    return `${table}<w:tblCaption w:val="${words}"/><w:tblDescription w:val="${words}"/>`;
  });
}

function settle(xml: string, time: string): string {
  const numbers = new Map<string, number>();
  return withAlternativeText(xml)
    .replace(TIMES, `$1${time}`)
    .replace(FIELD, '$1</w:r><w:r>$2</w:r><w:r>$3')
    .replace(CONTENTS, GALLERY)
    .replace(NO_PAGE, '')
    .replace(BOOKMARK_IDS, (_, before: string, id: string, after: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${number}${after}`;
    });
}
