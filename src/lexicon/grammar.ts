// grammar.yaml: closed classes of words, as sets.

import { z } from 'zod';

const CLASSES = [
  'be',
  'have',
  'do',
  'coordinators',
  'neither',
  'lone',
  'comprising',
  'plainPronouns',
  'clausal',
  'consents',
  'interests',
  'purposeNouns',
  'prepositions',
  'determiners',
  'pronouns',
  'strangerMarks',
  'listing',
  'pointingAtParties',
  'handling',
  'granting',
  'options',
  'adverbs',
  'indefinite',
  'recipientMarks',
  'dangling',
  'means',
  'links',
  'questions',
  'requests',
  'objects',
  'introducing',
  'pointing',
  'strangers',
  'demonstratives',
  'reached',
  'pairing',
  'entitling',
  'aloneBehind',
  'aloneBefore',
  'periodStarts',
  'particles',
  'neverVerbs',
  'plans',
  'standingFor',
  'possible',
  'unchanged',
  'soForth',
  'expiring',
  'spans',
  'comparing',
  'laid',
  'behindLaid',
  'forbidding',
  'abroad',
  'grounds',
  'depending',
  'ourThings',
] as const;

type Class = (typeof CLASSES)[number];

export const grammarSchema = z.strictObject(
  Object.fromEntries(CLASSES.map((name) => [name, z.array(z.string().min(1))])) as Record<
    Class,
    z.ZodArray<z.ZodString>
  >,
);
export type GrammarFile = z.infer<typeof grammarSchema>;
export type Grammar = Readonly<Record<Class, ReadonlySet<string>>>;

export const compileGrammar = (file: GrammarFile): Grammar =>
  Object.fromEntries(CLASSES.map((name) => [name, new Set(file[name])])) as Record<Class, Set<string>>;
