// Classes of changes in words and shapes, the least protective first.

import type { Report } from '../schema.ts';

type ChangeClass = Report['changes'][number]['class'];

export const CHANGE_CLASSES: readonly ChangeClass[] = [
  'less-protective',
  'more-protective',
  'unclear',
  'neutral',
  'editorial',
];

export const CHANGE_WORDS: Readonly<Record<ChangeClass, string>> = {
  'less-protective': 'Less protective',
  'more-protective': 'More protective',
  neutral: 'Neutral',
  unclear: 'Unclear',
  editorial: 'Editorial',
};

export const CHANGE_SHAPES: Readonly<Record<ChangeClass, string>> = {
  'less-protective': '▼',
  'more-protective': '▲',
  neutral: '◆',
  unclear: '?',
  editorial: '·',
};
