// Rights and choices that a sentence of running text gives: "you may opt out of …", "To opt out, please …".

import { phraseAt } from '../lexicon/phrases.ts';
import type { RightKind } from '../model/vocabulary.ts';
import { readChannels } from './channels.ts';
import type { Draft } from './draft.ts';
import { grantingClauses } from './granting.ts';
import type { Frame } from './granting.ts';
import { draftRight, toRight } from './grants.ts';
import type { VerbGroup } from './group.ts';
import type { Line, Reader } from './line.ts';
import { everyRight, readRights } from './rights.ts';
import type { RightMatch } from './rights.ts';

const HAVING = /\b(?:have|has|entitled to|granted|afforded)\b[^.]{0,60}\brights\b/i;

function clauseText(line: Line, frame: Frame): string {
  const { start, end } = triggerOf(line, frame);
  return line.text.slice(start, end);
}

function triggerOf(line: Line, frame: Frame): { readonly start: number; readonly end: number } {
  return {
    start: line.words[frame.from]?.start ?? 0,
    end: line.words[frame.to - 1]?.end ?? line.text.length,
  };
}

const HAS_CHANNEL = new Set([
  'email',
  'form',
  'in-product',
  'phone',
  'post',
  'link',
  'placeholder',
  'cookie-banner',
  'browser',
  'gpc',
]);

const OPTING_OUT = /\bopt(?:ing)?[- ]?out\b/i;
const OPTING_IN = /\bopt(?:ing)?[- ]?(?:back )?in(?:to)?\b/i;
/** What is wished is told of, and is no exercise of rights in general. */
const EXERCISE = /^[^,]*\b(?:exercise|submit)\b/i;
/** The reader's own data: "to access the list" is no right. */
const OWN = /\b(?:your|my|about you)\b/i;
/** Where the wish ends and the telling how begins. */
const TOLD = /,|\bplease\b/i;
const PLEASE = /(?:,\s*(?:simply|just|you can|you may)|\bplease\b)/i;

/** First words that say what the reader wants. */
const isWish = (line: Line, { lexicon }: Reader): boolean =>
  phraseAt(lexicon.frames.wishes, line.lowers, 0) !== null && !EXERCISE.test(line.text);

/** The order or permission that tells how to get it, behind a comma: "…, click the link below". */
function toldIn(line: Line, { lexicon }: Reader): VerbGroup | undefined {
  const { unchanged } = lexicon.frames.grammar;
  return line.groups.find(
    (group) =>
      group.from > 2 &&
      // "…, you will still see ads": what goes on as it was
      !line.lowers.slice(group.from, group.to + 1).some((word) => unchanged.has(word)) &&
      group.status === 'asserted' &&
      group.negation === null &&
      (group.kind === 'imperative' || (line.lowers[group.clauseStart] === 'you' && group.modal !== null)) &&
      /,/.test(line.words[group.clauseStart]?.gap ?? ''),
  );
}

/** "You can opt in to the sale of your data": no way out of it. */
function isOptIn(line: Line, frame: Frame, kind: RightKind): boolean {
  const text = clauseText(line, frame);
  return kind.startsWith('opt-out') && OPTING_IN.test(text) && !OPTING_OUT.test(text);
}

/** Grants of a sentence of running text. */
export function readGrants(line: Line, reader: Reader, inRights: boolean): readonly Draft[] {
  if (line.isQuestion) return [];
  const rights = readRights(line.text, reader.lexicon);
  const places = [...rights, ...everyRight(line.text, reader.lexicon)];
  const clauses = grantingClauses(line, reader);
  const drafts: Draft[] = [];
  const used = new Set<RightKind>();
  for (const frame of clauses) {
    const range = {
      start: line.words[frame.from]?.start ?? 0,
      end: line.words[frame.to - 1]?.end ?? line.text.length,
    };
    // "Right to object: you can object …": named twice, given once
    for (const right of places) {
      if (isOptIn(line, frame, right.kind)) continue;
      if (used.has(right.kind) || right.start < range.start || right.end > range.end + 1) continue;
      used.add(right.kind);
      drafts.push(
        draftRight(line, frame, toRight(right, line, reader), right, `grant/${right.kind}`, reader, null),
      );
    }
  }
  if (drafts.length > 0) return drafts;
  // "you have rights under the GDPR": named by their law only
  const general = clauses.find(
    (frame) =>
      line.lowers.slice(frame.from, frame.to).includes('rights') && HAVING.test(clauseText(line, frame)),
  );
  if (general !== undefined && !/:\s*$/.test(line.text))
    return [draftRight(line, general, null, triggerOf(line, general), 'grant/rights', reader, null)];
  // "you can opt out here": of something that is no named right
  const leaving = clauses.find((frame) => OPTING_OUT.test(clauseText(line, frame)));
  if (leaving !== undefined)
    return [draftRight(line, leaving, null, triggerOf(line, leaving), 'grant/opt-out', reader, null)];
  // orders to the reader that are an offer: "Opt out via the footer", "To exercise your rights, email …"
  const first = line.groups[0];
  const isOrder = first !== undefined && first.status === 'asserted' && first.kind === 'imperative';
  const whole: Frame = { from: 0, to: line.words.length, polarity: 'affirmed', negation: null, isMay: false };
  const channels = readChannels(line, reader).filter((channel) => HAS_CHANNEL.has(channel.value));
  // "Reply STOP to any message": the order itself is the channel
  const isSelfServed =
    first !== undefined &&
    rights.every(
      ({ kind, start }) => kind === 'opt-out-marketing' && start <= (line.words[first.from + 1]?.start ?? 0),
    );
  if (isOrder && rights.length > 0 && (channels.length > 0 || isSelfServed) && first.negation === null) {
    return rights.map((right) =>
      draftRight(line, whole, toRight(right, line, reader), right, `grant/${right.kind}`, reader, null),
    );
  }
  // "If you want to opt out of sales, please …": what the reader is told how to do is offered
  const order = toldIn(line, reader);
  const told = order === undefined ? line.text.search(TOLD) : (line.words[order.clauseStart]?.start ?? 0);
  // "in order to stop …, we set a cookie": an act of ours, no offer
  const isOurs = line.groups.some(
    (group) => group.status === 'asserted' && line.lowers[group.clauseStart] === 'we',
  );
  const isTold = order !== undefined || PLEASE.test(line.text);
  const isOwn = OWN.test(line.text.slice(0, Math.max(told, 0)));
  const wished = rights.filter(
    (right) => right.end <= told && (isOwn || (right.kind !== 'access' && right.kind !== 'know')),
  );
  if (isWish(line, reader) && wished.length > 0 && (isTold || (channels.length > 0 && !isOurs)))
    return wished.map((right) =>
      draftRight(line, whole, toRight(right, line, reader), right, `grant/${right.kind}`, reader, null),
    );
  if (isWish(line, reader) && OPTING_OUT.test(line.text.slice(0, Math.max(told, 0))) && isTold) {
    const named = rights.filter(({ kind }) => kind.startsWith('opt-out'));
    return named.length > 0
      ? named.map((right) =>
          draftRight(line, whole, toRight(right, line, reader), right, `grant/${right.kind}`, reader, null),
        )
      : [draftRight(line, whole, null, triggerOf(line, whole), 'grant/opt-out', reader, null)];
  }
  const exercises =
    /\b(exercise|exercising|submit|make|request|requests)\b/i.test(line.text) &&
    /\b(rights?|requests?)\b/i.test(line.text);
  if (
    exercises &&
    channels.length > 0 &&
    (inRights || /\brights?\b/i.test(line.text)) &&
    !/\b(law enforcement|subpoena)/i.test(line.text)
  ) {
    const right: RightMatch | undefined = rights.length === 1 ? rights[0] : undefined;
    return [
      draftRight(
        line,
        whole,
        right === undefined ? null : toRight(right, line, reader),
        { start: 0, end: line.words[0]?.end ?? 1 },
        'grant/exercise',
        reader,
        null,
      ),
    ];
  }
  return [];
}
