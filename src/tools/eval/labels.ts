// `npm run eval -- labels`: the tool against sentences that people labelled. What went wrong is listed for
// the part to tune on only; the other part stays unread, or it measures nothing.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readClaims, readDocument } from '../../audit.ts';
import { AuditError } from '../../lib/errors.ts';
import type { Document } from '../../model/document.ts';
import { formatClaim, labelWords } from '../label/notation.ts';
import { PARTS } from '../label/sample.ts';
import type { Part } from '../label/sample.ts';
import { drifted, readLabels, unitsLabelled } from '../label/store.ts';
import { unitId } from '../label/units.ts';
import { openEngine } from './engine.ts';
import { byFamily, fieldFigures, headline, isRetentionRight, judge } from './label-score.ts';
import type { Figures, JudgedUnit } from './label-score.ts';

const FOLDER = 'test/labels/claims';

interface JudgedPolicy {
  readonly document: Document;
  readonly judged: readonly JudgedUnit[];
  /** Lines of the labels, by place, for listing. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly isBlind: boolean;
}

async function judgePart(corpora: string, part: Part): Promise<readonly JudgedPolicy[]> {
  const engine = openEngine();
  const words = labelWords(engine.knowledge.lexicon);
  const policies: JudgedPolicy[] = [];
  for (const policy of readLabels(FOLDER, part).policies) {
    const document = await readDocument(
      {
        file: policy.file,
        bytes: readFileSync(path.join(corpora, policy.file)),
      },
      engine.knowledge,
    );
    const [moved] = drifted(policy, document.source);
    if (moved !== undefined)
      throw new AuditError(
        'drift',
        `${policy.file}: the sentence labelled at ${moved} is another one now`,
        'Label it again.',
      );
    policies.push({
      document,
      judged: judge(unitsLabelled(policy, words), readClaims(document, engine), engine.knowledge.lexicon),
      lines: new Map(policy.sentences.map(({ at, claims }) => [at, claims])),
      isBlind: policy.blind,
    });
  }
  return policies;
}

/** The figures of the scoreboard, for both parts; none without the texts that were labelled. */
export async function labelFigures(corpora: string): Promise<Figures> {
  const figures: Figures = {};
  for (const part of PARTS) {
    const judged = (await judgePart(corpora, part)).flatMap((policy) => policy.judged);
    for (const [name, value] of Object.entries({ ...headline(judged), ...partFields(judged) }))
      figures[`labels, ${part}: ${name}`] = value;
  }
  return figures;
}

const partFields = (judged: readonly JudgedUnit[]): Figures =>
  fieldFigures(judged, openEngine().knowledge.lexicon);

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(7);

function printPart(part: Part, policies: readonly JudgedPolicy[]): void {
  const all = policies.flatMap(({ judged }) => judged);
  const blind = policies.flatMap(({ judged, isBlind }) => judged.filter(({ round }) => isBlind || round > 1));
  const later = [...new Set(all.map(({ round }) => round))].filter((round) => round > 1).toSorted();
  console.log(
    `${part}: ${all.length} sentences of ${policies.length} policies, ${blind.length} labelled blind`,
  );
  for (const [name, units] of [
    ['all', all],
    ['blind', blind],
    ...later.map((round) => [`round ${round}`, all.filter((unit) => unit.round === round)] as const),
  ] as const)
    console.log(
      `  ${name.padEnd(9)}${Object.entries(headline(units))
        .map(([key, value]) => `${key}${shown(value)}`)
        .join('  ')}`,
    );
  for (const [name, value] of Object.entries(partFields(all)))
    console.log(`  ${name.padEnd(20)}${shown(value)}`);
  console.log('  family          found  missed   wrong');
  for (const [family, { found, missed, wrong }] of byFamily(all))
    console.log(
      `  ${family.padEnd(14)}${[found, missed, wrong].map((count) => String(count).padStart(7)).join(' ')}`,
    );
}

function printErrors({ document, judged, lines }: JudgedPolicy): void {
  for (const { span, pairs, missed, wrong, reversed } of judged) {
    const late = pairs
      .filter(([label]) => label.retention !== null)
      .filter((pair) => !isRetentionRight(pair));
    if (missed.length + wrong.length + late.length === 0) continue;
    const at = unitId(span);
    console.log(`\n${document.file} ${at}${reversed.length > 0 ? ' POLARITY' : ''}`);
    console.log(`  ${document.source.slice(span.start, span.end).replaceAll(/\s+/g, ' ')}`);
    for (const line of lines.get(at) ?? []) console.log(`  label   ${line}`);
    for (const [, claim] of pairs) console.log(`  found   ${formatClaim(claim)}`);
    for (const { stances, rights } of missed)
      console.log(`  missed  ${stances.map(({ practice }) => practice).join('|')} ${rights.join('|')}`);
    for (const claim of wrong) console.log(`  wrong   ${formatClaim(claim)}  [${claim.rule}]`);
  }
}

export async function printLabels(
  shared: string,
  part: string | undefined,
  { isVerbose, round }: { readonly isVerbose: boolean; readonly round: number | null },
): Promise<void> {
  const corpora = path.join(shared, 'corpora');
  if (!existsSync(corpora))
    throw new AuditError(
      'no-texts',
      `${corpora}: the labelled policies are not here`,
      'Name their folder with --shared.',
    );
  const wanted = PARTS.filter((name) => part === undefined || name === part);
  if (wanted.length === 0)
    throw new AuditError('unknown-part', `unknown part "${part}"`, `Parts: ${PARTS.join(', ')}.`);
  if (isVerbose && part !== 'tune')
    throw new AuditError('unread-part', 'errors are listed for the part to tune on only', 'Add --part tune.');
  for (const name of wanted) {
    const policies = (await judgePart(corpora, name))
      .map((policy) => ({
        ...policy,
        judged: policy.judged.filter((unit) => round === null || unit.round === round),
      }))
      .filter(({ judged }) => judged.length > 0);
    printPart(name, policies);
    if (isVerbose) for (const policy of policies) printErrors(policy);
  }
}
