// JUnit XML: a suite per document and rule pack with a case per element, and a suite of contradictions
// and wording. Times are 0, so that the same report gives the same file.

import { PRIORITIES } from '../../model/finding.ts';
import { gateReport } from '../parts/gate-report.ts';
import { placesOf, shortPlaces } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { ended, STATUS_WORDS } from '../parts/words.ts';
import type { Report, ReportDocument, ReportElement, ReportFinding } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { element, xmlFile } from './xml.ts';

interface Case {
  readonly xml: string;
  readonly result: 'passed' | 'failed' | 'skipped';
}

export function writeJunit(given: Report, { failOn }: WriteOptions): string {
  const report = gateReport(given);
  // of two versions only the new one can still fail
  const documents = report.kind === 'change' ? report.documents.slice(-1) : report.documents;
  const suites = documents.flatMap((document) => [
    ...report.rulePacks
      .filter(({ elements }) => elements > 0)
      .map((pack) => packSuite(report, document, pack.id, failOn)),
    findingSuite(report, document, failOn),
  ]);
  const sum = (name: 'tests' | 'failures'): number => suites.reduce((total, suite) => total + suite[name], 0);
  const head = {
    name: report.tool.name,
    tests: sum('tests'),
    failures: sum('failures'),
    errors: 0,
    time: 0,
  };
  return xmlFile(
    element(
      'testsuites',
      head,
      suites.map(({ xml }) => xml),
    ),
  );
}

/** "privacy.md" → "privacy": the first part of a class name. */
const slug = ({ file }: ReportDocument): string =>
  (file.split('/').at(-1) ?? file).replace(/\.[a-z0-9]+$/i, '').replace(/[^\w-]+/g, '-');

const fails = (finding: ReportFinding, failOn: WriteOptions['failOn']): boolean =>
  failOn !== 'none' &&
  finding.suppression === null &&
  finding.confidence !== 'review' &&
  PRIORITIES.indexOf(finding.priority) <= PRIORITIES.indexOf(failOn);

function suite(
  report: Report,
  document: ReportDocument,
  name: string,
  cases: readonly Case[],
  properties: Readonly<Record<string, string>>,
) {
  const number = (result: Case['result']): number => cases.filter((each) => each.result === result).length;
  const [tests, failures, skipped] = [cases.length, number('failed'), number('skipped')];
  const all = { tool: `${report.tool.name} ${report.tool.version}`, sha256: document.sha256, ...properties };
  const described = element(
    'properties',
    {},
    Object.entries(all).map(([key, value]) => element('property', { name: key, value })),
  );
  const xml = element(
    'testsuite',
    { name, tests, failures, skipped, errors: 0, time: 0, file: document.file },
    [described, ...cases.map((each) => each.xml)],
  );
  return { xml, tests, failures, skipped };
}

function packSuite(report: Report, document: ReportDocument, pack: string, failOn: WriteOptions['failOn']) {
  const info = report.rulePacks.find(({ id }) => id === pack);
  const rows = report.elements.filter((row) => row.document === document.id && row.pack === pack);
  const cases = rows.map((row) => elementCase(report, document, row, failOn));
  return suite(report, document, `${slug(document)}.${pack}`, cases, {
    pack,
    inForce: info?.inForce ?? '',
    reviewed: info?.reviewed ?? '',
  });
}

function elementCase(
  report: Report,
  document: ReportDocument,
  row: ReportElement,
  failOn: WriteOptions['failOn'],
): Case {
  const places = placesOf(report, row.evidence);
  const closest = placesOf(report, row.search?.closest.map(({ evidence }) => evidence) ?? []);
  const name = `${row.element.split('/').at(-1) ?? row.element}: ${row.title}`;
  const attributes = {
    classname: `${slug(document)}.${row.pack}`,
    name,
    file: document.file,
    line: (places[0] ?? closest[0])?.line ?? 1,
    time: 0,
  };
  const cited = row.citations.join('; ');
  if (row.status === 'not-applicable' || row.status === 'review') {
    return {
      result: 'skipped',
      xml: element('testcase', attributes, [
        element('skipped', { message: `${STATUS_WORDS[row.status]}: ${row.why}` }),
      ]),
    };
  }
  const failing = report.findings.find(
    (finding) => row.findings.includes(finding.id) && fails(finding, failOn),
  );
  if (failing !== undefined) {
    const where = shortPlaces(places.length > 0 ? places : closest, 3);
    const body = [quoted(report, row.evidence), row.why, cited, failing.suggested]
      .filter((line) => line !== '')
      .join('\n');
    return {
      result: 'failed',
      xml: element('testcase', attributes, [
        element('failure', { type: row.status, message: `${failing.title} ${where}`.trim() }, body),
      ]),
    };
  }
  const out =
    `${STATUS_WORDS[row.status]}. ${ended(row.why)} ${quoted(report, row.evidence)} ${cited}`.trim();
  return { result: 'passed', xml: element('testcase', attributes, [element('system-out', {}, out)]) };
}

const quoted = (report: Report, ids: readonly string[]): string =>
  placesOf(report, ids)
    .slice(0, 3)
    .map((place) => `"${quoteIn(place, 160)}" (line ${place.line})`)
    .join(' ');

function findingSuite(report: Report, document: ReportDocument, failOn: WriteOptions['failOn']) {
  const isChange = report.kind === 'change';
  const classname = `${slug(document)}.${isChange ? 'changes' : 'contradictions'}`;
  const own = report.findings.filter(
    ({ document: letter, kind, suppression }) =>
      letter === document.id && (isChange || kind !== 'gap') && suppression === null,
  );
  const none: Case = {
    result: 'passed',
    xml: element('testcase', {
      classname,
      name: isChange ? 'No change of meaning found' : 'No contradictions found',
      file: document.file,
      line: 1,
      time: 0,
    }),
  };
  const cases =
    own.length === 0
      ? [none]
      : own.map((finding) => findingCase(report, document, finding, classname, failOn));
  return suite(report, document, classname, cases, {});
}

function findingCase(
  report: Report,
  document: ReportDocument,
  finding: ReportFinding,
  classname: string,
  failOn: WriteOptions['failOn'],
): Case {
  const [first] = placesOf(report, finding.evidence);
  const attributes = {
    classname,
    name: `${finding.id}: ${finding.title}`,
    file: document.file,
    line: first?.line ?? 1,
    time: 0,
  };
  const body = [
    quoted(report, finding.evidence),
    finding.requires ?? '',
    finding.check ?? '',
    finding.suggested,
  ]
    .filter((line) => line !== '')
    .join('\n');
  if (fails(finding, failOn))
    return {
      result: 'failed',
      xml: element('testcase', attributes, [
        element('failure', { type: finding.kind, message: finding.title }, body),
      ]),
    };
  if (finding.confidence === 'review')
    return {
      result: 'skipped',
      xml: element('testcase', attributes, [
        element('skipped', { message: `Needs review: ${finding.check ?? finding.title}` }),
      ]),
    };
  return { result: 'passed', xml: element('testcase', attributes, [element('system-out', {}, body)]) };
}
