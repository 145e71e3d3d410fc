import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInInstruments, checkInstrument, type Instrument } from '@app/instrument';
import { readInstrumentWorkbook } from './read-instrument-workbook';
import { writeInstrumentTemplate, writeInstrumentWorkbook } from './write-instrument-workbook';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terbuka-workbook-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const roundTrip = async (instrument: Instrument) => {
  const path = join(folder, 'a.xlsx');
  await writeInstrumentWorkbook(instrument, path);
  return readInstrumentWorkbook(await readFile(path));
};

test.each(Object.entries(builtInInstruments))('%s comes back from its workbook as it was', async (_, instrument) => {
  const { instrument: back, faults } = await roundTrip(instrument);
  expect(faults).toEqual([]);
  expect(back).toEqual(instrument);
});

test('the template is clean', async () => {
  const path = join(folder, 'templat.xlsx');
  await writeInstrumentTemplate(path);
  expect(await readInstrumentWorkbook(await readFile(path))).toMatchObject({
    faults: [],
    warnings: [],
    instrument: { code: 'contoh-2026' },
  });
});
