// Items that say to whom the lead-in's data goes.

import type { Cited, Recipient } from '../model/claim.ts';
import { refineDisclosure } from './choose.ts';
import type { Draft } from './draft.ts';
import { baseData, inherit, isPerson, labelParties } from './item-base.ts';
import type { Parts } from './item-base.ts';
import type { Opener } from './openers.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

export const baseRecipients = (opener: Opener): readonly Cited<Recipient>[] =>
  (opener.base?.recipients ?? []).map((recipient) => ({ ...recipient, via: 'lead-in' as const }));

/** The most words of a company's name and address. */
const LONGEST_NAME = 16;

/** "Acme Holding Ltd, 1 Main Street": one of the companies that the lead-in announces, known by name only. */
function isName({ line, opener }: Parts): boolean {
  return (
    opener.slot === 'recipient' &&
    line.groups.length === 0 &&
    line.words.length <= LONGEST_NAME &&
    /^\p{Lu}/u.test(line.text)
  );
}

export function discloseItem(parts: Parts): readonly Draft[] {
  const { line, label, opener, reader } = parts;
  const { lexicon } = reader;
  const own = recipientsIn(line, 0, line.words.length, lexicon, 'text').filter(
    (r) => !isPerson(r.value.class, reader),
  );
  const byLabel = labelParties(parts);
  const named = unique([...byLabel, ...own], (r) => r.class + (r.name ?? ''));
  const recipients = named.length > 0 || !isName(parts) ? named : baseRecipients(opener);
  const purposes = unique(
    [
      ...(label === null ? [] : purposesIn(label, 0, label.words.length, 'label')),
      ...purposesIn(line, 0, line.words.length, 'text'),
    ],
    String,
  );
  const draft = inherit(parts, 'disclose', opener.via);
  const isLegal =
    draft.conditions.some((c) => c.kind === 'legal-requirement') ||
    purposes.some((p) => p.value === 'legal-compliance' || p.value === 'legal-claims');
  const isTransaction = purposes.some((p) => p.value === 'transaction');
  const isGated =
    draft.conditions.length > (opener.base?.conditions.length ?? 0) || /^(with|at|upon) /i.test(line.text);
  if (recipients.length === 0 && !isLegal && !isTransaction && !isGated && purposes.length === 0) return [];
  // the label names the recipients; what the body adds only details them
  const deciding = byLabel.length > 0 ? byLabel : recipients;
  const own_ = dataIn(line, 0, line.words.length, lexicon, 'text', 'unspecified').filter(
    (ref) => ref.value.concept !== 'data',
  );
  return [
    {
      ...draft,
      practice: {
        ...draft.practice,
        value: refineDisclosure(
          deciding.map((r) => r.value.class),
          purposes.map((p) => p.value),
          isLegal,
          isTransaction,
          lexicon,
        ),
      },
      recipients,
      purposes,
      data:
        own_.length > 0 && opener.base === null
          ? own_
          : baseData(opener).length > 0
            ? baseData(opener)
            : own_,
    },
  ];
}

/** Buyers: what the law or a merger asks for is no sale, whatever the lead-in calls it. */
export function tradeItem(parts: Parts): readonly Draft[] {
  const { practice } = parts.opener;
  return discloseItem(parts).map((draft) => {
    const { value } = draft.practice;
    return value === 'disclose-legal' || value === 'disclose-transaction'
      ? draft
      : { ...draft, practice: { ...draft.practice, value: practice } };
  });
}
