import type { Instrument } from '@app/instrument';
import type { EvidenceView } from './assessment-form';
import { doubtfulOf } from './checklist';

const instrument = {
  format: 'terbuka/instrument@1',
  children: [
    {
      type: 'item',
      kind: 'yesNo',
      code: 'A1',
      text: { id: 'Ada papan?' },
      weight: '1',
      evidence: { anyOf: ['photo'], minimum: 1 },
    },
  ],
} as unknown as Instrument;
const piece = (kind: EvidenceView['kind']): EvidenceView =>
  ({ id: kind, kind, page: null, url: null, check: null }) as unknown as EvidenceView;
const problemsWith = (...kinds: EvidenceView['kind'][]): string[] =>
  doubtfulOf(instrument, { A1: { choice: 'YA' } }, { A1: kinds.map(piece) }).map(({ message }) => message);

test('evidence of a kind that the item does not take is told, with what it takes', () => {
  expect(problemsWith('photo')).toEqual([]);
  expect(problemsWith('file')).toEqual(['Bukti butir A1 berupa berkas tidak dihitung; yang diterima: foto.']);
  // Beside enough of what it takes there is nothing to do about it.
  expect(problemsWith('photo', 'file')).toEqual([]);
  expect(problemsWith('statement')).toEqual([]);
});

test('where no page is named, the PDFs whose pages can be counted are named', () => {
  const [item] = instrument.children;
  const asking = {
    ...instrument,
    children: [{ ...item, evidence: { anyOf: ['file'], minimum: 1, page: true } }],
  } as unknown as Instrument;
  const file = (id: string, mediaType: string): EvidenceView =>
    ({ ...piece('file'), id, file: { name: `${id}.berkas`, mediaType } }) as unknown as EvidenceView;
  const evidence = { A1: [file('sk', 'application/pdf'), file('surat', 'image/jpeg')] };
  const one = { A1: { choice: 'YA' } } as const;
  expect(doubtfulOf(asking, one, { A1: [file('papan', 'image/jpeg')] })).toEqual([]);
  const [line] = doubtfulOf(asking, { A1: { choice: 'YA' } }, evidence);
  expect(line).toMatchObject({ problem: 'pageMissing', pdfs: [{ evidenceId: 'sk', name: 'sk.berkas' }] });
});
