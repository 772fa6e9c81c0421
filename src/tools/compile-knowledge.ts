// Build step: rules/ as one validated JSON module beside the built code, so that a start reads no YAML.

import { compileShipped } from '../rules/load.ts';

compileShipped();
