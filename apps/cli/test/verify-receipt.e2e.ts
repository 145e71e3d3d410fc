import { canonicalJson } from '@app/instrument';
import { sha256 } from '@app/platform';
import { terbuka, Workplace } from './run-terbuka';

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

const answers = { B2: { number: '80' }, A1: { choice: 'YA' } };
const evidence = [{ item: 'A1', kind: 'link', url: 'https://kraton.desa.id' }];
const content = {
  format: 'terbuka/receipt@1',
  number: 'TT-uji-2026-kraton',
  submittedAt: '2026-11-12T09:00:00.000Z',
  answersSha256: sha256(canonicalJson(answers)),
  evidenceSha256: sha256(canonicalJson(evidence)),
  answers,
  evidence,
};

test('what was handed in gives the hashes on the receipt', () => {
  const { status, out } = terbuka(['verify-receipt', place.write('isi.json', content)]);
  expect([status, out.split('\n')[0]]).toEqual([0, 'Benar: tanda terima TT-uji-2026-kraton']);
  expect(out).toContain(content.answersSha256);
});

test('where notes were handed in, the hash is of answers and notes', () => {
  const notes = { A1: 'Lihat halaman dua.' };
  const answersSha256 = sha256(canonicalJson({ answers, notes }));
  const second = { ...content, format: 'terbuka/receipt@2', notes, answersSha256 };
  expect(terbuka(['verify-receipt', place.write('catatan.json', second)]).status).toBe(0);
  const changed = { ...second, notes: { A1: 'Lihat halaman tiga.' } };
  expect(terbuka(['verify-receipt', place.write('catatan-lain.json', changed)]).status).toBe(1);
});

test('notes on pieces of evidence are in the hash of the evidence, with notes on answers or without', () => {
  const noted = [{ ...evidence[0], note: 'Lihat tabel kedua.' }];
  const third = {
    ...content,
    format: 'terbuka/receipt@3',
    evidence: noted,
    evidenceSha256: sha256(canonicalJson(noted)),
  };
  expect(terbuka(['verify-receipt', place.write('ketiga.json', third)]).status).toBe(0);
  const notes = { A1: 'Lihat halaman dua.' };
  const both = { ...third, notes, answersSha256: sha256(canonicalJson({ answers, notes })) };
  expect(terbuka(['verify-receipt', place.write('keduanya.json', both)]).status).toBe(0);
  const changed = { ...both, evidence: [{ ...evidence[0], note: 'Lihat tabel ketiga.' }] };
  expect(terbuka(['verify-receipt', place.write('bukti-lain.json', changed)]).status).toBe(1);
});

test('one changed answer gives it away', () => {
  const changed = { ...content, answers: { ...answers, A1: { choice: 'TIDAK' } } };
  const { status, out } = terbuka(['verify-receipt', place.write('diubah.json', changed)]);
  expect([status, out.split(':')[0]]).toEqual([1, 'Tidak benar']);
});

test('another document is named as such', () => {
  const { status, err } = terbuka(['verify-receipt', place.write('lain.json', '{"format":"terbuka/result@1"}')]);
  expect([status, err.trim().endsWith('bukan isi kiriman terbuka/receipt@1, @2, atau @3.')]).toEqual([2, true]);
});
