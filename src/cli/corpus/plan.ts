// -f and -o of the corpus command → what to write where, checked before anything is read.

import { AuditError } from '../../lib/errors.ts';
import { suggest } from '../../lib/suggest.ts';
import { SINK_FORMATS } from './sinks.ts';
import type { SinkFormat, SinkPlan } from './sinks.ts';

const ENDINGS: readonly (readonly [string, SinkFormat])[] = [
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.csv', 'csv'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
];

/** What `-o FOLDER/` writes beside the tables. */
const SET: readonly SinkPlan[] = [
  { format: 'ndjson', file: 'policies.ndjson' },
  { format: 'json', file: 'corpus.json' },
  { format: 'markdown', file: 'corpus.md' },
  { format: 'html', file: 'corpus.html' },
];

export interface OutputPlan {
  readonly sinks: readonly SinkPlan[];
  /** Folder of all tables; null when none was asked for. */
  readonly tables: string | null;
}

function formatNamed(name: string): SinkFormat {
  const found = SINK_FORMATS.find((format) => format === name);
  if (found !== undefined) return found;
  const near = suggest(name, SINK_FORMATS);
  throw new AuditError(
    'unknown-format',
    `a corpus is not written as "${name}"`,
    near === null ? `Formats: ${SINK_FORMATS.join(', ')}.` : `Did you mean "${near}"?`,
  );
}

function planOf(text: string): SinkPlan {
  const at = text.indexOf('=');
  if (at < 0) return { format: formatNamed(text), file: null };
  const file = text.slice(at + 1);
  if (file === '') throw new AuditError('no-output-file', `-f ${text} names no file`);
  return { format: formatNamed(text.slice(0, at)), file };
}

export function planCorpus(
  formats: readonly string[],
  output: string | undefined,
  hasStore: boolean,
): OutputPlan {
  const plans = formats.map(planOf);
  const onOutput = plans.filter(({ file }) => file === null);
  const [first] = onOutput;
  if (output !== undefined && output.endsWith('/')) {
    const folder = output.replace(/\/+$/, '') || '/';
    return {
      sinks: [...plans, ...SET.map((plan) => ({ ...plan, file: `${folder}/${plan.file}` }))],
      tables: folder,
    };
  }
  if (output !== undefined) {
    const format = onOutput.length === 1 ? first?.format : formatOf(output);
    const others = onOutput.length === 1 ? plans.filter((plan) => plan !== first) : plans;
    return { sinks: [...others, { format: format ?? formatOf(output), file: output }], tables: null };
  }
  if (onOutput.length > 1)
    throw new AuditError(
      'two-outputs',
      `${onOutput.map(({ format }) => format).join(' and ')} cannot both go to standard output`,
      'Give all but one a file: -f csv=policies.csv',
    );
  if (plans.length === 0 && !hasStore) return { sinks: [{ format: 'ndjson', file: null }], tables: null };
  return { sinks: plans, tables: null };
}

function formatOf(file: string): SinkFormat {
  const found = ENDINGS.find(([ending]) => file.toLowerCase().endsWith(ending));
  if (found !== undefined) return found[1];
  throw new AuditError(
    'unknown-ending',
    `cannot tell the format of "${file}" from its ending`,
    `Known endings: ${ENDINGS.map(([ending]) => ending).join(' ')}. A folder ends in /.`,
  );
}
