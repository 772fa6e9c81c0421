// Who may import whom. One street, one direction: a stage sees its own folder, `model`, `lib`
// and the stages before it. Every rule says why; `npm run layers` prints the reason with the offence.

/** The stages in the order data flows through them. */
const stages = [
  'ingest',
  'document',
  'lexicon',
  'claims',
  'rules',
  'checks',
  'findings',
  'compare',
  'report',
];

/** Modules of the middle that may touch files: everything else there is pure. */
const shell = [
  '^src/ingest/source[.]ts$',
  '^src/lexicon/load[.]ts$',
  '^src/rules/load[.]ts$',
  '^src/rules/read[.]ts$',
  '^src/claims/load-tagger[.]ts$',
];

/** Libraries that only one folder may know, so that their types and costs stay there. */
const confined = {
  cheerio: 'ingest',
  mammoth: 'ingest',
  unpdf: 'ingest',
  'remark-parse': 'ingest',
  compromise: 'claims',
  docx: 'report',
  commander: 'cli',
  lilconfig: 'config',
};

const directions = stages.map((stage, index) => ({
  name: `${stage}-looks-back-only`,
  comment: `${stage} works on what earlier stages hand over: knowing a later stage would close the street to a circle.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: {
    path: '^src/',
    pathNot: `^src/(${['model', 'lib', ...stages.slice(0, index + 1)].join('|')})/`,
  },
}));

const confinements = Object.entries(confined).map(([library, folder]) => ({
  name: `${library}-only-in-${folder}`,
  comment: `${library} is a detail of ${folder}; anywhere else its types would leak and its loading time be paid by runs that do not need it.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${folder}|tools)/` },
  to: { path: `(^|/)node_modules/${library}/` },
}));

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two modules that import each other cannot be read, tested or moved alone.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'leaves-import-nothing',
      comment: 'model and lib are used by all; if they used a stage, every stage would depend on it.',
      severity: 'error',
      from: { path: '^src/(model|lib)/' },
      to: { path: '^src/', pathNot: '^src/(model|lib)/' },
    },
    ...directions,
    {
      name: 'report-is-not-analysis',
      comment:
        'A report is a pure function of results: a writer that could check or extract would find things the JSON does not hold.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/(ingest|claims|checks)/' },
    },
    {
      name: 'config-is-data',
      comment:
        'Configuration says what to do; it may know rule ids and the vocabulary, never a stage that works on documents.',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/', pathNot: '^src/(config|model|lib|rules)/' },
    },
    {
      name: 'pipeline-knows-no-shell',
      comment:
        'audit.ts is what the library and the browser use: no command line, no configuration files, no reports.',
      severity: 'error',
      from: { path: '^src/audit[.]ts$' },
      to: { path: '^src/(cli|cli[.]ts|config|report|tools)' },
    },
    {
      name: 'nobody-imports-the-shell',
      comment: 'Only the entry point and the tools start commands.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|tools)/|^src/cli[.]ts$' },
      to: { path: '^src/(cli|tools)/|^src/cli[.]ts$' },
    },
    {
      name: 'shipped-code-needs-no-tools',
      comment: 'src/tools is for building and measuring and is not part of the package.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/tools/' },
      to: { path: '^src/tools/' },
    },
    {
      name: 'pure-middle',
      comment:
        'The same analysis must run in a browser and a worker: files, paths, hashes, streams and environment live in the shell.',
      severity: 'error',
      from: { path: `^src/(model|lib|${stages.join('|')})/|^src/audit[.]ts$`, pathNot: shell },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-middle-reads-no-files-through-others',
      comment: 'Importing a module that reads files is reading files: the shell hands values in.',
      severity: 'error',
      from: { path: `^src/(model|lib|${stages.join('|')})/|^src/audit[.]ts$`, pathNot: shell },
      to: { path: shell, dependencyTypesNot: ['type-only'] },
    },
    ...confinements,
    {
      name: 'declared-dependencies-only',
      comment: 'What the package does not declare is not there after installation.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/tools/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-exist',
      comment: 'An import that leads nowhere is an import whose direction nobody checked.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'tsc',
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
