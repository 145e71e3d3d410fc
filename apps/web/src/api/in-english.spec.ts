import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inEnglish } from './in-english';
import { problemEnglish } from './problem-english';

const catalogue = join(__dirname, '../../../../libs/access/src');

/** The codes that the server can refuse with, as its catalogue writes them. */
const codes = readdirSync(catalogue)
  .filter((name) => /problems?\.ts$/.test(name))
  .flatMap(
    (name) =>
    [...readFileSync(join(catalogue, name), 'utf8').matchAll(/new Problem\(\s*\d+,\s*'([^']+)'/g)].map(([, code]) => code ?? ''), // prettier-ignore
  );

test('every refusal of the server has an English sentence, and no sentence is left over', () => {
  expect(codes.length).toBeGreaterThan(200);
  const said = new Set(Object.keys(problemEnglish).map((key) => key.split('.').slice(0, 2).join('.')));
  expect([...new Set(codes)].filter((code) => !said.has(code))).toEqual([]);
  expect([...said].filter((code) => !codes.includes(code))).toEqual([]);
});

test('places are filled from what the refusal carries', () => {
  const say = (code: string, body: Record<string, unknown>) => inEnglish(problemEnglish, code, body);
  expect(say('item.locked', { itemCodes: ['A1', 'A2'] })).toContain('Items A1, A2 are locked');
  expect(say('verification.incomplete', { missing: ['A1', 'A2', 'B1'] })).toContain('3 questions');
  expect(say('session.throttled', { retryAfterSeconds: 61 })).toContain('in 2 minutes');
  expect(say('evidence.tooLarge', { maxBytes: 26_214_400 })).toContain('25 MB');
  expect(say('appeal.tooMuch', { most: 5 })).toContain('at most 5 new');
  expect(say('registration.locked', { state: 'submitted' })).toContain('is checking');
  expect(say('registration.locked', { state: 'approved' })).toContain('is approved');
  expect(say('papers.logo', { fault: 'tooLarge' })).toContain('2 MB');
  expect(say('nothing.known', {})).toBeNull();
});
