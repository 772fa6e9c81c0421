import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { load } from 'cheerio';
import { parse } from 'yaml';
import { writeHtml } from '../../src/report/html/write.ts';
import { writeMarkdown } from '../../src/report/markdown/write.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { changesReport, seedsReport } from './seeds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Words that tool text never uses: they judge, promise or advertise. */
const BANNED =
  /\b(violat\w+|breach(?:es)? of (?:the )?(?:law|act|statute|regulation|gdpr|ccpa|cpra)|illegal\w*|unlawful\w*|non-?complian\w+|compliant|compliance score|guilty|deceptive|dark patterns?|best practices?|industry standards?|robust|comprehensive|leverag\w+|simply|just|ai-powered|certified|guarantees?)\b/i;
/** Of a policy; a gate or a test may pass and fail. */
const JUDGING =
  /\b(?:policy|document|company|text|element)\s+(?:clearly\s+)?(?:passes|fails|omits|violates)\b/i;

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path, ending) : ending.test(name) ? [path] : [];
  });
}

interface Words {
  readonly where: string;
  readonly text: string;
}

/** Every string and template piece of a module that reads as words: with a blank in it. */
function stringsOf(file: string): readonly Words[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  const found: Words[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (/[a-z] [a-z]/i.test(node.text))
        found.push({ where: `${file.slice(root.length)}:${line + 1}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What policies say, and examples of it: not the tool's words. */
const NOT_OURS = new Set([
  'phrases',
  'examples',
  'bare',
  'neither',
  'note',
  'cue',
  'passage',
  'when',
  'a',
  'b',
  'also',
  'given',
  'pattern',
  'sets',
  'plain',
  'spellings',
  'openers',
  'verbs',
  'neutral',
  'nouns',
]);

function wordsIn(value: unknown, where: string): readonly Words[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => wordsIn(each, `${where}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    NOT_OURS.has(key) ? [] : wordsIn(each, `${where}.${key}`),
  );
}

const spoken = ['packs', 'law', 'contradictions'].flatMap((folder) =>
  filesIn(join(root, 'rules', folder), /\.ya?ml$/),
);
const rules = [
  ...spoken,
  ...filesIn(join(root, 'rules'), /^(?:topics|changes|presets|facts.*)\.ya?ml$/).filter(
    (file) => !spoken.includes(file),
  ),
];

const unquoted = (text: string): string => text.replace(/"[^"]*"|“[^”]*”/g, '""');
const offences = (words: readonly Words[]): readonly string[] =>
  words
    .filter(({ text }) => BANNED.test(unquoted(text)) || JUDGING.test(unquoted(text)))
    .map(({ where, text }) => `${where}: ${text}`);

describe('the words of the tool', () => {
  it('hold none of the banned ones in any module', () => {
    const modules = filesIn(join(root, 'src'), /\.ts$/);
    expect(modules.length).toBeGreaterThan(100);
    expect(offences(modules.flatMap(stringsOf))).toEqual([]);
  });

  it('hold none of the banned ones in any rule, topic, fact or law', () => {
    expect(rules.length).toBeGreaterThan(30);
    expect(
      offences(rules.flatMap((file) => wordsIn(parse(readFileSync(file, 'utf8')), file.slice(root.length)))),
    ).toEqual([]);
  });

  it('hold none of the banned ones in a whole report, outside what policies say', async () => {
    const change = await changesReport(
      {
        file: 'old.txt',
        text: 'Privacy Policy\n\nWe never sell your personal data. We keep logs for 30 days.',
      },
      { file: 'new.txt', text: 'Privacy Policy\n\nWe sell your personal data. We keep logs for 90 days.' },
    );
    for (const report of [await seedsReport(), change]) {
      const $ = load(writeHtml(report, DEFAULT_OPTIONS));
      // what stands in quotation marks, the text itself, and names that a policy gives
      $('blockquote,q,del,ins,.redline,#source,.who,script,style,code').remove();
      expect(unquoted($('body').text()).match(new RegExp(BANNED, 'gi')) ?? []).toEqual([]);
      const markdown = writeMarkdown(report, DEFAULT_OPTIONS).replace(/^>.*$/gm, '');
      expect(unquoted(markdown).match(new RegExp(BANNED, 'gi')) ?? []).toEqual([]);
    }
  });

  it('have no exclamation marks', () => {
    const shouting = rules
      .flatMap((file) => wordsIn(parse(readFileSync(file, 'utf8')), file.slice(root.length)))
      .filter(({ where, text }) => !/\.(applies|extends)/.test(where) && /!(?:\s|$)/.test(unquoted(text)));
    expect(shouting).toEqual([]);
  });
});
