// What a verb's own claim takes over from the label of its item or paragraph.

import { refineDisclosure } from './choose.ts';
import type { Draft } from './draft.ts';
import { familyOf } from './family.ts';
import type { Line, Reader } from './line.ts';
import { dataIn, purposesIn, recipientsIn } from './values.ts';

/** A verb's own claim takes from the label what its words leave open. */
export function completeFromLabel(draft: Draft, label: Line | null, { lexicon }: Reader): Draft {
  if (label === null) return draft;
  const link = { kind: 'label' as const, span: label.span, text: label.text };
  if (familyOf(draft.practice.value) === 'disclose' && draft.polarity === 'affirmed') {
    const recipients =
      draft.recipients.length > 0
        ? draft.recipients
        : recipientsIn(label, 0, label.words.length, lexicon, 'label');
    const purposes =
      draft.purposes.length > 0 ? draft.purposes : purposesIn(label, 0, label.words.length, 'label');
    const isLegal =
      purposes.some((p) => p.value === 'legal-compliance') ||
      draft.conditions.some((c) => c.kind === 'legal-requirement');
    const isTransaction = purposes.some((p) => p.value === 'transaction');
    const practice =
      draft.practice.value === 'disclose'
        ? refineDisclosure(
            recipients.map((r) => r.value.class),
            purposes.map((p) => p.value),
            isLegal,
            isTransaction,
            lexicon,
          )
        : draft.practice.value;
    return {
      ...draft,
      recipients,
      purposes,
      practice: { ...draft.practice, value: practice },
      context: [...draft.context, link],
    };
  }
  if (
    draft.data.length === 0 &&
    ['retain', 'delete', 'deidentify', 'track', 'collect', 'use'].includes(draft.practice.value)
  ) {
    return {
      ...draft,
      data: dataIn(label, 0, label.words.length, lexicon, 'label', 'unspecified'),
      context: [...draft.context, link],
    };
  }
  return draft;
}
