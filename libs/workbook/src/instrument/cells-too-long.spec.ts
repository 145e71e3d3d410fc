import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInInstruments, type Instrument, type LegalBasis } from '@app/instrument';
import { CellsTooLong } from './cells-too-long';
import { readInstrumentWorkbook } from './read-instrument-workbook';
import { templateInstrument } from './template-instrument';
import { writeInstrumentWorkbook } from './write-instrument-workbook';

let path: string;
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'terbuka-long-')), 'a.xlsx');
});
afterEach(() => rm(join(path, '..'), { recursive: true }));

/** The first two items of the template with these legal bases. */
const withLaw = (law: readonly LegalBasis[]): Instrument => {
  let left = 2;
  const [first, ...rest] = templateInstrument.children;
  if (first?.type !== 'node') throw new Error('the template begins with a group');
  const children = first.children.map((child) => (child.type === 'item' && left-- > 0 ? { ...child, law } : child));
  return { ...templateInstrument, children: [{ ...first, children }, ...rest] };
};
const basis = (letters: number): LegalBasis => ({ citation: 'x'.repeat(letters), verified: true });

test('texts that share a cell and do not fit it are told with their item, and nothing is written', async () => {
  const law = Array.from({ length: 66 }, () => basis(500));
  const error: unknown = await writeInstrumentWorkbook(withLaw(law), path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CellsTooLong);
  expect((error as CellsTooLong).faults).toEqual([
    {
      path: expect.stringMatching(/^survey![A-Z]+3$/),
      code: 'cell.tooLong',
      message: expect.stringMatching(/^Kode "A01", kolom law: isinya 34\.318 huruf, .* 32\.767\. Persingkat/),
    },
    expect.objectContaining({ path: expect.stringMatching(/^survey![A-Z]+4$/) }),
  ]);
  expect(existsSync(path)).toBe(false);
});

test('a cell that is just full is written and read back whole', async () => {
  const law = [...Array.from({ length: 64 }, () => basis(490)), basis(32_767 - 64 * 510 - 18)];
  await writeInstrumentWorkbook(withLaw(law), path);
  const { instrument } = await readInstrumentWorkbook(await readFile(path));
  expect(instrument).toEqual(withLaw(law));
});

test('every instrument of ours fits', async () => {
  for (const instrument of Object.values(builtInInstruments)) await writeInstrumentWorkbook(instrument, path);
});
