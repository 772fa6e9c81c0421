// The tables of a store, as queries over the lines of results: DuckDB reads them itself, in bounded memory.

const PLACE = 'STRUCT(line INTEGER, "column" INTEGER, start INTEGER, "end" INTEGER, quote VARCHAR)';

/** Fields of a record that tables are made of → their types. */
const COLUMNS: Readonly<Record<string, string>> = {
  type: 'VARCHAR',
  id: 'VARCHAR',
  file: 'VARCHAR',
  reason: 'VARCHAR',
  message: 'VARCHAR',
  name: 'VARCHAR',
  organization: 'VARCHAR',
  format: 'VARCHAR',
  sha256: 'VARCHAR',
  words: 'INTEGER',
  lines: 'INTEGER',
  dates: 'STRUCT(kind VARCHAR, "text" VARCHAR, iso VARCHAR)[]',
  cleared: 'INTEGER',
  pairsCompared: 'INTEGER',
  claims: `STRUCT(id VARCHAR, practice VARCHAR, polarity VARCHAR, modality VARCHAR, strength VARCHAR, actor VARCHAR, data VARCHAR[], recipients STRUCT(class VARCHAR, name VARCHAR)[], purposes VARCHAR[], sources VARCHAR[], scope MAP(VARCHAR, VARCHAR[]), retention STRUCT(kind VARCHAR, minDays DOUBLE, maxDays DOUBLE, "trigger" VARCHAR, store VARCHAR, "text" VARCHAR), "right" STRUCT(kind VARCHAR, channels VARCHAR[], deadlineDays DOUBLE), duty STRUCT(kind VARCHAR, days DOUBLE), legalBases VARCHAR[], topic VARCHAR, isDerived BOOLEAN, place ${PLACE})[]`,
  elements: `STRUCT(element VARCHAR, pack VARCHAR, status VARCHAR, confidence VARCHAR, place ${PLACE})[]`,
  findings: `STRUCT(fingerprint VARCHAR, kind VARCHAR, rules VARCHAR[], priority VARCHAR, confidence VARCHAR, title VARCHAR, decision VARCHAR, isSuppressed BOOLEAN, places ${PLACE}[])[]`,
};

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The lines of results as a relation. Lines stay in their order. */
export function recordsOf(file: string): string {
  const columns = Object.entries(COLUMNS)
    .map(([name, type]) => `"${name}": ${text(type)}`)
    .join(', ');
  return `SELECT row_number() OVER () AS number, * FROM read_json(${text(file)}, format = 'newline_delimited', columns = {${columns}}, maximum_object_size = 268435456)`;
}

const place = (value: string): string =>
  `${value}.line AS line, ${value}."column" AS col, ${value}.start AS start_offset, ${value}."end" AS end_offset, ${value}.quote AS quote`;
const dated = (kind: string): string =>
  `list_filter(dates, lambda d: d.kind = '${kind}')[1].iso AS ${kind.replaceAll('-', '_')}`;
const each = (list: string): string =>
  `(SELECT number, file, generate_subscripts(${list}, 1) AS position, unnest(${list}) AS x FROM records WHERE type = 'policy')`;

/** Table → the query that fills it from `records`. */
export const STORE_TABLES: Readonly<Record<string, string>> = {
  documents: `SELECT file, id, name, organization, format, sha256, words, lines, ${dated('effective')}, ${dated('last-updated')}, cleared, pairsCompared AS pairs_compared FROM records WHERE type = 'policy' ORDER BY number`,
  skipped: `SELECT file, id, reason, message FROM records WHERE type = 'skipped' ORDER BY number`,
  claims: `SELECT file, x.id AS claim, x.practice, x.polarity, x.modality, x.strength, x.actor, x.data, list_transform(x.recipients, lambda r: r.class) AS recipients, x.purposes, x.sources, x.scope, coalesce(x.scope['plan'], []) AS plans, x.retention.kind AS retention, x.retention.minDays AS min_days, x.retention.maxDays AS max_days, x."right".kind AS right_kind, x."right".channels AS channels, x.duty.kind AS duty, x.legalBases AS legal_bases, x.topic, x.isDerived AS derived, ${place('x.place')} FROM ${each('claims')} ORDER BY number, position`,
  elements: `SELECT file, x.element, x.pack, x.status, x.confidence, ${place('x.place')} FROM ${each('elements')} ORDER BY number, position`,
  findings: `SELECT file, x.fingerprint, x.kind, x.rules[1] AS rule, x.rules, x.priority, x.confidence, x.title, x.decision, x.isSuppressed AS suppressed, ${place('x.places[1]')}, x.places[2].line AS other_line, x.places[2].quote AS other_quote FROM ${each('findings')} ORDER BY number, position`,
};
