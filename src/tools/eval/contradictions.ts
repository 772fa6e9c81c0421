// How many contradictions put into real policies are found, and how many look-alikes are called one.
// `npm run eval -- contradictions --in DIR`.

import { auditSource } from '../../audit.ts';
import type { AuditOptions, Audited } from '../../audit.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source, Span } from '../../model/document.ts';
import { auditTexts, openEngine } from './engine.ts';
import { inject, injectionsFor, readRecipes } from './inject.ts';
import type { Injection, Recipes } from './inject.ts';
import { readTexts } from './texts.ts';

/** What became of a sentence: a finding that sets it against the policy, or none. */
export interface Outcome extends Injection {
  readonly file: string;
  readonly verdict: string | null;
  readonly title: string | null;
  readonly trace: readonly string[];
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A conflict between the sentence and the policy's own words. */
function setsAgainst(finding: Finding, own: Span, injected: readonly Span[]): boolean {
  return (
    finding.conflict !== null &&
    finding.evidence.some((passage) => meets(passage, own)) &&
    finding.evidence.some((passage) => !injected.some((span) => meets(passage, span)))
  );
}

async function outcomesOf(
  audit: Audited,
  injections: readonly Injection[],
  options: AuditOptions,
): Promise<readonly Outcome[]> {
  if (injections.length === 0) return [];
  const { file, source } = audit.document;
  const { text, spans } = inject(source, injections);
  const again = await auditSource({ file, bytes: new TextEncoder().encode(text) }, options);
  return injections.map((injection, index): Outcome => {
    const own = spans[index] ?? { start: 0, end: 0 };
    const finding = again.findings.find((one) => setsAgainst(one, own, spans));
    return {
      ...injection,
      file,
      verdict: finding?.conflict?.verdict ?? null,
      title: finding?.title ?? null,
      trace: finding?.conflict?.trace ?? [],
    };
  });
}

/** Formats whose text is the file's own characters, so that a sentence can be put in. */
const isPlainText = ({ file }: Source): boolean => /\.(?:md|txt)$/i.test(file);

export async function tryPolicies(
  sources: readonly Source[],
  options: AuditOptions,
  recipes: Recipes,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const audit of await auditTexts(sources.filter(isPlainText), options)) {
    const injections = injectionsFor(audit, recipes, options.knowledge.lexicon);
    for (const kind of ['against', 'alike'] as const)
      outcomes.push(
        ...(await outcomesOf(
          audit,
          injections.filter((injection) => injection.kind === kind),
          options,
        )),
      );
  }
  return outcomes;
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

function line(name: string, outcomes: readonly Outcome[]): string {
  const against = outcomes.filter(({ kind }) => kind === 'against');
  const alike = outcomes.filter(({ kind }) => kind === 'alike');
  const found = against.filter(({ verdict }) => verdict !== null);
  const plain = found.filter(({ verdict }) => verdict === 'contradiction');
  const wrong = alike.filter(({ verdict }) => verdict !== null);
  return [
    name.padEnd(20),
    String(against.length).padStart(6),
    share(found.length, against.length).padStart(8),
    share(plain.length, against.length).padStart(14),
    String(alike.length).padStart(12),
    share(wrong.length, alike.length).padStart(8),
  ].join('');
}

/** Prints the table; with `verbose` also every sentence that went wrong. */
export async function printContradictions(from: string, verbose: boolean): Promise<void> {
  const recipes = readRecipes();
  const outcomes = await tryPolicies(readTexts(from), openEngine(), recipes);
  console.log('recipe               tried   found  contradiction  look-alikes  wrong');
  for (const { id } of recipes.recipes)
    console.log(
      line(
        id,
        outcomes.filter(({ recipe }) => recipe === id),
      ),
    );
  console.log(line('all', outcomes));
  if (!verbose) return;
  for (const { kind, file, verdict, sentence, seed, trace } of outcomes) {
    if ((kind === 'against') === (verdict !== null)) continue;
    const place = `${file}:${seed.evidence.span.start}`;
    console.log(
      `${kind === 'against' ? 'missed' : 'wrong '}  ${sentence}\n        ${place} ${trace.join(' | ')}`,
    );
  }
}
