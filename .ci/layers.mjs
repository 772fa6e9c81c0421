// Runs the import rules of .dependency-cruiser.mjs. Fails on a forbidden import, and also when
// it saw no modules: a checker that looked at nothing would be green for ever.

import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { fileURLToPath } from 'node:url';
import config from '../.dependency-cruiser.mjs';

/**
 * Cruises `paths` below `baseDir`.
 * @returns {Promise<{modules: number, violations: {rule: string, from: string, to: string, comment: string}[]}>}
 */
export async function checkLayers(paths, baseDir) {
  const { options, ...ruleSet } = config;
  const { tsConfig, ...cruiseOptions } = options;
  const result = await cruise(
    paths,
    { ...cruiseOptions, baseDir, ruleSet, validate: true, outputType: 'json' },
    undefined,
    { tsConfig: extractTsConfig(fileURLToPath(new URL(`../${tsConfig.fileName}`, import.meta.url))) },
  );
  const output = JSON.parse(result.output);
  const reasons = new Map(config.forbidden.map((rule) => [rule.name, rule.comment]));
  return {
    modules: output.modules.filter((module) => module.source.startsWith('src/')).length,
    violations: output.summary.violations.map((violation) => ({
      rule: violation.rule.name,
      from: violation.from,
      to: violation.to,
      comment: reasons.get(violation.rule.name) ?? '',
    })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, violations } = await checkLayers(['src'], process.cwd());
  for (const { rule, from, to, comment } of violations) {
    console.error(`${from}\n  must not import ${to}\n  ${rule}: ${comment}\n`);
  }
  if (modules === 0) console.error('No modules seen under src: the layer check looked at nothing.');
  else console.log(`${modules} modules, ${violations.length} forbidden imports`);
  if (modules === 0 || violations.length > 0) process.exitCode = 1;
}
