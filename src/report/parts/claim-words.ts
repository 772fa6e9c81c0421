// Vocabulary of claims as words for people: "share-ads" → "share for ads", "usage-log" → "usage log".

const PRACTICE_WORDS: Readonly<Record<string, string>> = {
  'share-ads': 'share for ads',
  entrust: 'hand to a provider',
  'disclose-legal': 'disclose to authorities',
  'disclose-transaction': 'disclose in a company sale',
  deidentify: 'de-identify',
  train: 'train models',
  differ: 'treat differently',
  grant: 'grant a right',
  govern: 'say about the policy',
};

const ID_WORDS: Readonly<Record<string, string>> = {
  personal: 'personal data',
  data: 'data',
  'user-may': 'the user may',
  'user-must': 'the user must',
  'share-ads': 'share for ads',
  'ads-targeted': 'targeted ads',
  'third-party': 'third parties',
  processor: 'service providers',
  advertiser: 'advertisers',
  payments: 'payment providers',
  acquirer: 'a buyer of the company',
  affiliate: 'affiliates',
  analytics: 'analytics',
  hosting: 'hosting',
  'model-provider': 'AI model providers',
  authority: 'authorities',
};

/** An open or closed id of the vocabulary in plain words; names of policies' own terms lose their mark. */
export function idWords(id: string): string {
  return ID_WORDS[id] ?? id.replace(/^defined-/, '').replaceAll('-', ' ');
}

export function practiceWords(practice: string): string {
  return PRACTICE_WORDS[practice] ?? practice.replaceAll('-', ' ');
}
