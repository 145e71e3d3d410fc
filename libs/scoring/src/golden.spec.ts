import type { ItemValues } from '@app/instrument';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentOf, periodOf, policyOf, type ShortInstrument } from '../test/build';
import { lineOf } from '../test/lines';
import { sha256 } from '../test/sha256';
import { checkPeriod, scorePeriod, scoreQuestionnaire } from '.';
import type { Policy, QuestionnaireOptions, SheetLine, Subject, SubjectResult } from '.';

interface Case {
  readonly name: string;
  readonly rule: readonly string[];
  readonly source: string;
  readonly arithmetic: readonly string[];
  readonly policy?: Partial<Policy>;
  readonly instrument?: ShortInstrument;
  readonly values?: ItemValues;
  readonly options?: QuestionnaireOptions;
  readonly period?: Partial<Policy>;
  readonly instruments?: Readonly<Record<string, ShortInstrument>>;
  readonly subjects?: readonly (Partial<Subject> & { readonly id: string })[];
  readonly expect: {
    readonly exact?: string;
    readonly score?: string;
    readonly lines?: Readonly<Record<string, Partial<SheetLine>>>;
    readonly results?: Readonly<Record<string, Partial<SubjectResult>>>;
    readonly sheets?: Readonly<Record<string, Readonly<Record<string, Partial<SheetLine>>>>>;
    readonly warnings?: readonly string[];
  };
}

const folder = join(__dirname, '../golden');
const cases = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case);

const expectLines = (sheet: SheetLine, lines: Readonly<Record<string, Partial<SheetLine>>> = {}): void => {
  for (const [code, line] of Object.entries(lines)) expect(lineOf(sheet, code)).toMatchObject(line);
};

const runQuestionnaire = ({ instrument, values = {}, policy = {}, options = {}, expect: expected }: Case): void => {
  const { lines, ...totals } = expected;
  if (!instrument) throw new Error('a case has an instrument or subjects');
  const scored = scoreQuestionnaire(instrumentOf(instrument), values, policyOf(policy), options);
  expect(scored).toMatchObject(totals);
  expectLines(scored.line, lines);
};

const runPeriod = ({ period = {}, subjects = [], instruments = {}, expect: expected }: Case): void => {
  const document = periodOf(period, subjects, instruments);
  expect(checkPeriod(document).filter(({ severity }) => severity !== 'warning')).toEqual([]);
  const { results, warnings, sheetOf } = scorePeriod(document, sha256);
  const byId = Object.fromEntries(results.map((result) => [result.id, result]));
  expect(byId).toMatchObject(expected.results ?? {});
  for (const [id, lines] of Object.entries(expected.sheets ?? {})) expectLines(sheetOf(id), lines);
  expect(warnings).toEqual(expected.warnings ?? []);
};

describe('golden cases, computed by hand', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    if (each.subjects) runPeriod(each);
    else runQuestionnaire(each);
  });

  const needed = [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16].map((rule) => `RULINGS ${rule}`),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((rule) => `DESIGN 5.${rule}`),
  ];
  test.each(needed)('%s has a worked case', (rule) => {
    expect(cases.filter((each) => each.rule.includes(rule)).map(({ name }) => name)).not.toEqual([]);
  });

  test('every case names its source, shows its arithmetic and expects something', () => {
    for (const { name, source, arithmetic, rule, expect: expected } of cases) {
      expect([name, source, rule.length > 0, arithmetic.length > 0]).toEqual([
        name,
        expect.stringMatching(/\S/),
        true,
        true,
      ]);
      expect(Object.keys(expected)).not.toEqual([]);
    }
  });
});
