import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInInstruments, type Instrument } from '@app/instrument';
import * as fc from 'fast-check';
import { recalculated, scratchFolder, testWith } from '../../reports/test/debian-tools';
import { FaultBook } from '../src/instrument/fault-book';
import { readForm } from '../src/instrument/read-form';
import { readInstrumentWorkbook } from '../src/instrument/read-instrument-workbook';
import { writeInstrumentTemplate, writeInstrumentWorkbook } from '../src/instrument/write-instrument-workbook';
import { usualLimits } from '../src/sheets/sheets-reading';
import { readWorkbook } from '../src/sheets/read-workbook';
import { instruments } from './arbitrary-instrument';

/** Opened in LibreOffice and saved there as Excel's format. */
const savedByLibreOffice = async (write: (path: string) => Promise<void>, name: string): Promise<Buffer> => {
  const path = join(await scratchFolder(), `${name}.xlsx`);
  await write(path);
  return readFile(await recalculated(path));
};

const drafts: readonly Instrument[] = fc.sample(instruments, { numRuns: 200, seed: 2026 }).slice(-4);

describe('an instrument saved by LibreOffice is the one that we exported', () => {
  testWith('soffice').each(Object.entries(builtInInstruments).slice(0, 2))('%s', async (name, instrument) => {
    const bytes = await savedByLibreOffice((path) => writeInstrumentWorkbook(instrument, path), name);
    expect(await readInstrumentWorkbook(bytes)).toEqual({ instrument, faults: [], warnings: [] });
  });

  testWith('soffice')('the template', async () => {
    const bytes = await savedByLibreOffice(writeInstrumentTemplate, 'template');
    expect(await readInstrumentWorkbook(bytes)).toMatchObject({ faults: [], warnings: [], instrument: { code: 'contoh-2026' } }); // prettier-ignore
  });

  testWith('soffice').each(drafts.map((draft, index) => [index + 1, draft] as const))(
    'draft %s',
    async (number, draft) => {
      const bytes = await savedByLibreOffice((path) => writeInstrumentWorkbook(draft, path), `draft-${number}`);
      const reading = await readWorkbook({ bytes, limits: usualLimits, only: null });
      const form = 'sheets' in reading ? readForm(reading.sheets, new FaultBook()) : null;
      expect(form?.instrument).toEqual(draft);
    },
  );
});
