// Drafts → claims: scope from the outside in, quotes, ids; doubles removed; text order.

import { quoteOf } from '../document/quote.ts';
import type { CompiledLexicon } from '../lexicon/compile.ts';
import { shortHash } from '../lib/hash.ts';
import type { Claim, Scope } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Frame } from '../model/vocabulary.ts';
import { coverage, coverOf } from './covered.ts';
import type { Draft } from './draft.ts';
import { mergeScope } from './scope-of.ts';

export interface DraftInContext {
  readonly draft: Draft;
  /** Scope of the headings, lead-in and label around it. */
  readonly outer: Scope;
}

const values = (list: readonly { readonly value: unknown }[]): string =>
  list.map((entry) => JSON.stringify(entry.value)).join(',');

function keyOf(draft: Draft, subject: Scope): string {
  return [
    draft.practice.value,
    draft.polarity,
    draft.span.start,
    draft.span.end,
    draft.actor.value,
    values(draft.data),
    values(draft.recipients),
    values(draft.purposes),
    draft.right?.kind ?? '',
    draft.topic ?? '',
    draft.value ?? '',
    draft.duty?.kind ?? '',
    draft.retention?.surface ?? '',
    JSON.stringify([subject.plan.values, subject.place.values, subject.age.values, subject.role.values]),
  ].join('|');
}

function frameOf(draft: Draft, subject: Scope, sectionFrame: Frame): Frame {
  if (draft.frame !== 'ordinary') return draft.frame;
  if (subject.place.values.some((place) => place === 'US-CA')) return 'cpra';
  if (subject.place.values.some((place) => place === 'EEA' || place === 'UK' || place === 'EU'))
    return 'gdpr';
  if (subject.place.values.some((place) => place.startsWith('US-'))) return 'us-state';
  return sectionFrame;
}

export function finishClaims(
  document: Document,
  drafts: readonly DraftInContext[],
  sectionFrames: readonly Frame[],
  _lexicon: CompiledLexicon,
): readonly Claim[] {
  const seen = new Set<string>();
  const isCovered = coverage(drafts.map(({ draft }) => draft));
  const isDefined = coverOf(
    document.definitions.filter(({ kind }) => kind === 'term').map(({ span }) => span),
  );
  const claims: Claim[] = [];
  for (const { draft, outer } of drafts) {
    if (isCovered(draft)) continue;
    // the words of a definition say what a term means, not what is done
    if (!draft.rule.startsWith('structure/') && isDefined(draft.span)) continue;
    const subject = mergeScope(outer, draft.scope);
    const key = keyOf(draft, subject);
    if (seen.has(key)) continue;
    seen.add(key);
    const section = document.blocks[draft.block]?.section ?? 0;
    claims.push({
      id: `c${shortHash(key, 10)}`,
      rule: draft.rule,
      evidence: {
        quote: quoteOf(document, draft.span),
        span: draft.span,
        sentence: draft.sentence,
        trigger: draft.trigger,
        context: draft.context,
        sectionPath: document.sections[section]?.path ?? [],
        block: draft.block,
        section,
      },
      practice: draft.practice,
      polarity: draft.polarity,
      negation: draft.negation,
      modality: draft.modality,
      strength: draft.strength,
      hedges: draft.hedges,
      quantifier: draft.quantifier,
      tense: draft.tense,
      actor: draft.actor,
      data: draft.data,
      subject,
      sources: draft.sources,
      recipients: draft.recipients,
      isRecipientExclusive: draft.isRecipientExclusive,
      purposes: draft.purposes,
      isPurposeExclusive: draft.isPurposeExclusive,
      legalBases: draft.legalBases,
      instruments: draft.instruments,
      locations: draft.locations,
      retention: draft.retention,
      right: draft.right,
      duty: draft.duty,
      topic: draft.topic,
      value: draft.value,
      conditions: draft.conditions,
      exceptions: draft.exceptions,
      yieldsTo: draft.yieldsTo,
      frame: frameOf(draft, subject, sectionFrames[section] ?? 'ordinary'),
      derivedFrom: draft.derivedFrom,
      trace: draft.trace,
    });
  }
  return claims.toSorted(
    (a, b) =>
      a.evidence.span.start - b.evidence.span.start ||
      a.evidence.span.end - b.evidence.span.end ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
