// The zod schema of rules/changes.yaml: types of change, and the signals that tell them.

import { z } from 'zod';
import type { FormsFile } from './forms.ts';

export const CHANGE_CLASSES = ['less-protective', 'more-protective', 'neutral', 'unclear'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const phrases = z.array(z.string().min(1)).min(1);
const names = z.array(id);

/** What a change of a signal is: type and class. */
const outcomeSchema = z.strictObject({ type: id, class: z.enum(CHANGE_CLASSES) });
/** A statement that appears, and one that disappears. */
const outcomesSchema = z.strictObject({ gained: outcomeSchema.optional(), lost: outcomeSchema.optional() });

const conditions = {
  /** Sets of phrases of which each must be in the sentence itself. */
  needs: names.optional(),
  /** Sets of phrases of which one must be in the sentence, its lead-in, label, column or headings. */
  under: names.optional(),
  /** As `under`, but of the headings only the innermost counts. */
  beside: names.optional(),
  /** Sets of phrases that must not be beside the sentence, nor in it. */
  notBeside: names.optional(),
  /** Sets of phrases that must not be in the sentence. */
  unless: names.optional(),
  /** When the statement is made, and when it is denied ("we do not …"). */
  affirmed: outcomesSchema,
  denied: outcomesSchema.optional(),
  /** One value took another's place, without order. */
  swapped: outcomeSchema.optional(),
  /** Further restatement of the same thing in a sentence that was largely rewritten. */
  restated: outcomeSchema.optional(),
  /** Only sentences that appear or disappear whole count, not edited ones. */
  whole: z.boolean().optional(),
  /** Only edited sentences count, not whole new ones. */
  edited: z.boolean().optional(),
  /** Signals that say the same more exactly: when one of them tells, this one is silent. */
  yieldsTo: names.optional(),
  /** Signals that say more of the same sentence: where one of them speaks, this one does not. */
  without: names.optional(),
  /** Only when nothing else was told from the same sentence. */
  fallback: z.boolean().optional(),
  /** Saying it once more, in new words, is a change too; saying it as often in other words is none. */
  counted: z.boolean().optional(),
  /** Newly named in a sentence that was there before, it counts even when another place names it. */
  inPlace: z.boolean().optional(),
  /** The very words are the statement ("will" is not "may"): it is never taken for reworded. */
  exact: z.boolean().optional(),
  /** Counts even when the other version says the same in another place. */
  local: z.boolean().optional(),
};

const cueSignal = z.strictObject({ id, about: z.string(), cue: names, ...conditions });
const conceptSignal = z.strictObject({
  id,
  about: z.string(),
  concepts: z.enum(['data', 'party', 'purpose', 'right', 'basis', 'measure']),
  /** Concepts too general to be told apart. */
  ignore: z.array(z.string()).optional(),
  only: z.array(z.string()).optional(),
  ...conditions,
});
const valueSignal = z.strictObject({
  id,
  about: z.string(),
  value: z.enum([
    'period',
    'age',
    'email',
    'phone',
    'name',
    'entity',
    'item',
    'address',
    'entry',
    'aim',
    'clause',
    'answer',
    'target',
    'head',
    'word',
    'run',
    'part',
    'place',
    'event',
  ]),
  /** Sets of phrases of which one must be in the value's own words. */
  holds: names.optional(),
  /** Sets of phrases of which none may be in the value's own words. */
  lacks: names.optional(),
  /** Telling words that a stretch of words must hold at least; two when left out. */
  fewest: z.number().int().positive().optional(),
  /** Sets of phrases of which one must be in the header of the value's column. */
  column: names.optional(),
  ...conditions,
  /** The value of one sentence grew or shrank. */
  grown: outcomeSchema.optional(),
  shrunk: outcomeSchema.optional(),
});
export const signalSchema = z.union([cueSignal, conceptSignal, valueSignal]);

export const changesSchema = z.strictObject({
  types: z.array(
    z.strictObject({
      id,
      title: z.string(),
      /** Priority of a less protective change of this type. */
      priority: z.enum(['high', 'medium', 'low']),
    }),
  ),
  /** Named sets of phrases, in the notation of the lexicon. */
  sets: z.record(id, phrases),
  signals: z.array(signalSchema),
  /** Sets of phrases; sentences that hold one speak of the text, not of practices. */
  silent: names,
  /** What a cell holds that answers "yes", in lower case. */
  yes: phrases,
  /** Capitalised words that name no company: laws, months, places, parts of a text. */
  notNames: phrases,
  /** Which legal basis asks more of the one who relies on it, first the most. */
  basisOrder: z.array(z.string()),
  /** Groups of words that say the same, by name; words are set off by spaces. */
  alike: z.record(id, z.string().min(1)),
  /** Phrases that say what a group or nothing says (the name of a group; "plain"), in the notation of the lexicon. */
  alikePhrases: z.record(id, phrases),
  /** Words that tell nothing by themselves. */
  plain: phrases,
  /** Names of groups of `alike` that turn a statement round or bind it. */
  turns: names,
});
/** rules/changes.yaml with rules/changes-forms.yaml. */
export type ChangesFile = z.infer<typeof changesSchema> & { readonly forms: FormsFile };
export type Signal = z.infer<typeof signalSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
