import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInInstruments, itemsOf, type Item, type ItemValue } from '@app/instrument';
import { recalculated, scratchFolder, testWith } from '../../reports/test/debian-tools';
import { askedOf } from '../src/saq/question-sheet';
import { readSaqWorkbook } from '../src/saq/read-saq-workbook';
import { writeSaqWorkbook } from '../src/saq/write-saq-workbook';

const valueOf = (item: Item): ItemValue => {
  if (item.kind === 'scale') return { choice: item.levels[0]?.code ?? '' };
  if (item.kind === 'checklist') return { elements: item.elements.slice(-1).map(({ code }) => code) };
  if (item.kind === 'number') return { number: item.integer ? '7' : '7.25' };
  return item.kind === 'text' ? { text: '1.10' } : { choice: 'TIDAK' };
};

testWith('soffice')(
  'a questionnaire saved by LibreOffice says the same answers, and whose it is',
  async () => {
    const instrument = builtInInstruments['opd-2026'];
    const bases = itemsOf(instrument).map((item) => ({ itemCode: item.code, revision: 1, savedAt: '2026-11-01T02:00:00.000Z', value: valueOf(item), note: 'lihat laman' })); // prettier-ignore
    const identity = { assessmentId: 'a', instrumentSha256: 'b', madeAt: '2026-11-01T02:00:00.000Z', bases };
    const head = { bodyName: 'Dinas', periodTitle: 'Monev', deadline: '12 November 2026', madeAt: '1 November 2026' };
    const path = join(await scratchFolder(), 'saq.xlsx');
    await writeSaqWorkbook({ identity, seal: 'segel', head, instrument, bodyKind: 'OPD', evidence: {} }, path);
    const file = await readSaqWorkbook(await readFile(await recalculated(path)));
    if ('refusal' in file) throw new Error(file.refusal.message);
    expect(file.identity).toEqual({ identity, seal: 'segel' });
    const items = askedOf({ instrument, bodyKind: 'OPD' });
    const read = file.answersTo(items);
    expect(read?.unknown).toEqual([]);
    expect(read?.items.map(({ item, answer, note }) => [item.code, answer, note])).toEqual(
      items.map((item) => {
        const value = valueOf(item);
        const answer = 'elements' in value ? { kind: 'elements', ticked: value.elements, unticked: [] } : { kind: 'value', value }; // prettier-ignore
        return [item.code, answer, 'lihat laman'];
      }),
    );
  },
  180_000,
);
