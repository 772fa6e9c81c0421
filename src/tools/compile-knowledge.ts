// Build step: rules/ as one validated JSON module beside the built code, so that a start reads no YAML.

import { writeFileSync } from 'node:fs';
import { readBundle } from '../rules/read.ts';

const target = new URL('../knowledge.json', import.meta.url);
writeFileSync(target, JSON.stringify(readBundle()));
