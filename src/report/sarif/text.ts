// Texts and addresses in SARIF: brackets and backslashes of other people's words must not make links.

import { visibleLine } from '../parts/visible.ts';

/** Plain text of a message: "[words](1)" is a link there, so signs of it are escaped. */
export const sarifText = (text: string): string => visibleLine(text).replace(/[\\[\]]/g, '\\$&');

/** Inside Markdown help: rule texts are ours, but own rules are not. */
export const sarifMarkdown = (text: string): string => visibleLine(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');

/** A relative URI of the file as given; signs that a URI cannot hold are percent-encoded. */
export function fileUri(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/[\uD800-\uDFFF]/g, '\uFFFD')))
    .join('/');
}
