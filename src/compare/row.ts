// A row of the comparison while it is made: the topic's rule, what is shown, and where each document stands.

import type { Topic } from '../model/audit.ts';
import type { TopicRule } from '../rules/topics.ts';
import type { Stand } from './position.ts';

/** A topic with where each document stands on it. */
export interface Row {
  readonly rule: TopicRule;
  readonly topic: Topic;
  readonly stands: readonly Stand[];
}
