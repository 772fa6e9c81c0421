// Items, labelled paragraphs and fragments: what stands below an opener fills the slot it left open.
// "Name and email when you sign up" below "What we collect" is a collect claim.

import { isA } from '../lexicon/relate.ts';
import type { Cited, DataRef } from '../model/claim.ts';
import type { Practice } from '../model/vocabulary.ts';
import type { Provenance } from '../model/data-vocabulary.ts';
import { baseRecipients, discloseItem, tradeItem } from './item-disclose.ts';
import { retainItem } from './item-retain.ts';
import { secureItem } from './item-secure.ts';
import { baseData, inherit, labelData } from './item-base.ts';
import type { Parts } from './item-base.ts';
import type { Opener } from './openers.ts';
import type { Draft } from './draft.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readSlots } from './slots.ts';
import type { Slot } from './slots.ts';
import { dataIn, purposesIn, unique } from './values.ts';

function collectItem(parts: Parts): readonly Draft[] {
  const { line, opener, reader } = parts;
  const provenance: Provenance =
    opener.practice === 'observe' || opener.practice === 'track'
      ? 'observed'
      : opener.practice === 'derive'
        ? 'derived'
        : opener.practice === 'receive'
          ? 'obtained'
          : 'provided';
  const data = unique(
    [...labelData(parts), ...dataIn(line, 0, line.words.length, reader.lexicon, 'text', provenance)].map(
      (ref) => ({ ...ref, value: { ...ref.value, provenance } }),
    ),
    (ref) => ref.concept + ref.surface.toLowerCase(),
  );
  const specific = data.filter((ref) => ref.value.concept !== 'data' && ref.value.concept !== 'personal');
  const isReceiving = opener.practice === 'receive' || opener.slot === 'source';
  const sources = [
    ...(parts.label === null ? [] : termsIn(parts.label, 'party', 0, parts.label.words.length)),
    ...termsIn(line, 'party', 0, line.words.length),
  ];
  if (opener.slot === 'source' || (specific.length === 0 && opener.base !== null && SOURCE.test(line.text)))
    return [sourceItem(parts, data, specific.length > 0, sources.length > 0)];
  const isGeneric = specific.length === 0 && isOfData(parts, data);
  if (specific.length === 0 && opener.slot === 'condition' && opener.base !== null)
    return [{ ...inherit(parts, opener.practice, opener.via), data: baseData(opener) }];
  if (specific.length === 0 && !isGeneric && !(isReceiving && sources.length > 0)) return unnamedItem(parts);
  const cookies =
    specific.length > 0 && specific.every((ref) => isA(reader.lexicon, 'data', ref.value.concept, 'cookie'));
  const practice: Practice = cookies
    ? 'track'
    : opener.practice === 'share-ads'
      ? 'collect'
      : opener.practice;
  const draft = inherit(parts, practice, opener.via);
  return [
    {
      ...draft,
      data: specific.length > 0 || isGeneric ? data : [],
      // the list names data: only "for …" and "to …" say what for
      purposes: purposeSlots(line, reader).flatMap((slot) => purposesIn(line, slot.from, slot.to, 'text')),
      sources: isReceiving ? [{ value: 'third-party', span: line.span, via: 'text' }] : draft.sources,
    },
  ];
}

/** "Hashtags you use", "reporting reason": one of the things a list of data announces, of no kind we know. */
function unnamedItem(parts: Parts): readonly Draft[] {
  const { line, opener } = parts;
  const isThing =
    opener.slot === 'data' &&
    opener.via === 'lead-in' &&
    opener.base !== null &&
    line.words.length > 0 &&
    line.words.length <= LONGEST_THING &&
    THING.has(line.words[0]?.role ?? '') &&
    !line.groups.some(({ status, kind }) => kind === 'finite' && status === 'asserted');
  return isThing ? [{ ...inherit(parts, opener.practice, opener.via), data: baseData(opener) }] : [];
}

const LONGEST_THING = 14;
const THING: ReadonlySet<string> = new Set(['noun', 'determiner']);

/** "Directly from you", "when you register": an item that says whence, below "we collect your data:". */
const SOURCE = /^(?:directly|indirectly|from|when|whenever|through|via)\b/i;

/** "Information you provide when you contact us": the item is of data, though of no kind in particular. */
function isOfData({ line, opener }: Parts, data: readonly Cited<DataRef>[]): boolean {
  const [first] = data;
  if (opener.slot !== 'data' || first === undefined || first.span === null) return false;
  const isShort = line.words.length <= MOST_BEFORE_HEAD;
  return isShort || first.span.start < wordSpan(line, MOST_BEFORE_HEAD, MOST_BEFORE_HEAD + 1).start;
}

/** "Or any other information …": words that may stand before the noun of an item. */
const MOST_BEFORE_HEAD = 4;

/** "Public sources", "Directly from you": where the lead-in's data comes from. */
function sourceItem(
  parts: Parts,
  own: readonly Cited<DataRef>[],
  isSpecific: boolean,
  isFromParty: boolean,
): Draft {
  const { opener, line } = parts;
  const draft = inherit(parts, opener.practice, opener.via);
  return {
    ...draft,
    data: isSpecific ? own : baseData(opener),
    sources: isFromParty ? [{ value: 'third-party', span: line.span, via: 'text' }] : draft.sources,
  };
}

const purposeSlots = (line: Line, reader: Reader): readonly Slot[] =>
  readSlots(line.words, 0, line.words.length, reader.lexicon.frames, false).filter(
    (slot) => slot.name === 'purpose',
  );

/** "Award badges", "to award badges", "awarding badges", "for other purposes" */
const isAct = ({ words, lowers }: Line, { via }: Opener): boolean =>
  words[0]?.role === 'verb' ||
  (via === 'lead-in' && words[0]?.tags.has('Gerund') === true) ||
  (lowers[0] === 'to' && words[1]?.role === 'verb') ||
  (lowers[0] === 'for' && lowers.slice(1, 4).includes('purposes'));

function useItem(parts: Parts): readonly Draft[] {
  const { line, label, opener, reader } = parts;
  const inLabel = label === null ? [] : purposesIn(label, 0, label.words.length, 'label');
  const purposes = unique([...inLabel, ...purposesIn(line, 0, line.words.length, 'text')], String);
  const own = dataIn(line, 0, line.words.length, reader.lexicon, 'text', 'unspecified');
  const draft = inherit(parts, opener.practice === 'track' ? 'track' : 'use', opener.via);
  const data = own.length > 0 ? unique(own, (ref) => ref.concept + ref.surface) : baseData(opener);
  if (purposes.length === 0)
    return (opener.slot === 'purpose' && isAct(line, opener)) ||
      (opener.slot === 'condition' && opener.base !== null)
      ? [{ ...draft, data }]
      : [];
  const training = purposes.filter((purpose) => purpose.value === 'model-training');
  const rest = purposes.filter((purpose) => purpose.value !== 'model-training');
  const drafts: Draft[] = [];
  if (training.length > 0 && draft.practice.value === 'use')
    drafts.push({
      ...draft,
      practice: { ...draft.practice, value: 'train' },
      rule: 'item/train',
      purposes: training,
      data,
    });
  if (rest.length > 0 || drafts.length === 0) drafts.push({ ...draft, purposes: rest, data });
  return drafts;
}

/** Data that a lead-in gives away: "we share the following information with our lender:". */
function givenData(parts: Parts): readonly Draft[] {
  const { opener } = parts;
  const { base } = opener;
  // what others give and say to nobody else, they give to us
  const isReceived = base !== null && base.actor.value !== 'first-party' && base.recipients.length === 0;
  return collectItem({ ...parts, opener: { ...opener, practice: 'collect' } }).map((draft) => ({
    ...draft,
    practice: { ...draft.practice, value: isReceived ? 'receive' : opener.practice },
    actor: isReceived ? { ...draft.actor, value: 'first-party' } : draft.actor,
    recipients: baseRecipients(opener),
  }));
}

/** How long the item is kept, else what the lead-in's data are kept for. */
function keptItem(parts: Parts): readonly Draft[] {
  const periods = retainItem(parts);
  const isForAims = parts.opener.slot === 'purpose' && parts.opener.base !== null;
  return periods.length === 0 && isForAims ? keptFor(parts) : periods;
}

/** "We keep your data to: | comply with the law" */
function keptFor(parts: Parts): readonly Draft[] {
  return useItem({ ...parts, opener: { ...parts.opener, practice: 'use' } }).map((draft) => ({
    ...draft,
    rule: 'item/retain',
    practice: { ...draft.practice, value: 'retain' },
    data: baseData(parts.opener),
  }));
}

/** Data that is given, by a lead-in without a claim of its own only where the item names some. */
function givenOr(parts: Parts): readonly Draft[] {
  const { base, via } = parts.opener;
  const given = base !== null || via === 'lead-in' ? givenData(parts) : [];
  return base === null && given.length === 0 ? discloseItem(parts) : given;
}

/** "Analytics cookies: they help us …" below "Cookies we use". */
function isOfCookies(parts: Parts): boolean {
  const named = parts.opener.via === 'heading' && parts.opener.practice === 'use' ? labelData(parts) : [];
  return (
    named.length > 0 && named.every(({ value }) => isA(parts.reader.lexicon, 'data', value.concept, 'cookie'))
  );
}

/** Drafts of an item whose own words state no practice. */
export function readItem(given: Parts): readonly Draft[] {
  const parts = isOfCookies(given)
    ? { ...given, opener: { ...given.opener, practice: 'track' as const } }
    : given;
  const { practice, slot } = parts.opener;
  switch (practice) {
    case 'collect':
    case 'observe':
    case 'receive':
    case 'derive':
      return slot === 'purpose' ? useItem(parts) : collectItem(parts);
    case 'track':
      return collectItem(parts).length > 0
        ? collectItem(parts)
        : useItem(parts).filter(() => parts.label !== null || slot === 'purpose');
    case 'use':
    case 'combine':
    case 'profile':
    case 'train':
      return slot === 'data'
        ? collectItem({ ...parts, opener: { ...parts.opener, practice: 'collect' } }).map((draft) => ({
            ...draft,
            practice: { ...draft.practice, value: practice },
          }))
        : useItem(parts);
    case 'disclose':
    case 'entrust':
    case 'publish':
    case 'disclose-legal':
    case 'disclose-transaction':
      return slot === 'data' ? givenOr(parts) : discloseItem(parts);
    case 'sell':
    case 'share-ads':
      if (parts.opener.base === null && (parts.opener.via !== 'lead-in' || slot !== 'data')) return [];
      return slot === 'recipient' ? tradeItem(parts) : givenData(parts);
    case 'retain':
      return keptItem(parts);
    case 'delete':
      return retainItem(parts);
    case 'secure':
      return secureItem(parts);
    default:
      return [];
  }
}
