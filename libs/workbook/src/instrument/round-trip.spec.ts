import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInInstruments } from '@app/instrument';
import * as fc from 'fast-check';
import { instruments } from '../../test/arbitrary-instrument';
import { usualLimits } from '../sheets/sheets-reading';
import { readWorkbook } from '../sheets/read-workbook';
import { FaultBook } from './fault-book';
import { readForm } from './read-form';
import { readInstrumentWorkbook } from './read-instrument-workbook';
import { writeInstrumentTemplate, writeInstrumentWorkbook } from './write-instrument-workbook';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terbuka-workbook-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('any instrument comes back from its workbook as it was', async () => {
  const path = join(folder, 'arbitrary.xlsx');
  const property = fc.asyncProperty(instruments, async (instrument) => {
    await writeInstrumentWorkbook(instrument, path);
    const reading = await readWorkbook({ bytes: await readFile(path), limits: usualLimits, only: null });
    const book = new FaultBook();
    const form = 'sheets' in reading ? readForm(reading.sheets, book) : null;
    expect(book.faults).toEqual([]);
    expect(form?.instrument).toEqual(instrument);
  });
  await fc.assert(property, { numRuns: 60 });
});

test.each(Object.entries(builtInInstruments))('%s comes back from its workbook as it was', async (_, instrument) => {
  const path = join(folder, `${instrument.code}.xlsx`);
  await writeInstrumentWorkbook(instrument, path);
  expect(await readInstrumentWorkbook(await readFile(path))).toEqual({ instrument, faults: [], warnings: [] });
});

test('the template is clean', async () => {
  const path = join(folder, 'template.xlsx');
  await writeInstrumentTemplate(path);
  const reading = await readInstrumentWorkbook(await readFile(path));
  expect(reading).toMatchObject({ faults: [], warnings: [], instrument: { code: 'contoh-2026' } });
});
