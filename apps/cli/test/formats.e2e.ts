import type { PeriodDocument, ResultDocument } from '@app/scoring';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { terbuka, textOf, Workplace } from './run-terbuka';

const folder = join(__dirname, '..', '..', '..', 'docs', 'formats');
const page = textOf(join(folder, 'README.md'));

/** The examples of the page, as a reader would copy them. */
const example = (name: string): unknown => {
  const found = new RegExp(`<!-- example: ${name} -->\\n+\`\`\`json\\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (found === undefined) throw new Error(`no example ${name}`);
  return JSON.parse(found) as unknown;
};

const examplePeriod = (): PeriodDocument => ({
  ...(example('period') as PeriodDocument),
  instruments: { 'desa-ringkas': example('instrument') as PeriodDocument['instruments'][string] },
});

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

test('the example instrument has nothing to object to', () => {
  const { status, out } = terbuka(['check-instrument', place.write('instrumen.json', example('instrument'))]);
  expect({ status, out }).toEqual({ status: 0, out: 'desa-ringkas: 2 butir, 0 kesalahan, 0 peringatan.\n' });
});

test('the example period gives the example result', () => {
  const json = place.path('hasil.json');
  expect(terbuka(['score', place.write('periode.json', examplePeriod()), '--json', json])).toMatchObject({ status: 0 });
  const { results, ...head } = JSON.parse(textOf(json)) as ResultDocument;
  const shortened = { ...head, inputSha256: '…', results: results.map((result) => ({ ...result, sheetSha256: '…' })) };
  expect(shortened).toEqual(example('result'));
});

test('every schema is named on the page', () => {
  const schemas = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  expect(schemas).toHaveLength(3);
  for (const schema of schemas) expect(page).toContain(`](${schema})`);
});
