// Practices that state the same kind of thing, for telling whether an item has spoken for itself.

import type { Practice } from '../model/vocabulary.ts';

const FAMILY: Readonly<Partial<Record<Practice, string>>> = {
  collect: 'collect',
  observe: 'collect',
  receive: 'collect',
  derive: 'collect',
  track: 'collect',
  use: 'use',
  combine: 'use',
  profile: 'use',
  train: 'use',
  disclose: 'disclose',
  entrust: 'disclose',
  'disclose-legal': 'disclose',
  'disclose-transaction': 'disclose',
  publish: 'disclose',
  'share-ads': 'disclose',
  retain: 'retain',
  delete: 'retain',
  deidentify: 'retain',
  secure: 'secure',
  sell: 'sell',
  grant: 'grant',
};
export const familyOf = (practice: Practice): string => FAMILY[practice] ?? practice;
