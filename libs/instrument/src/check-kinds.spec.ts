import { yesNo } from '../test/sample';
import { checkKinds } from './check-kinds';

const foundFor = (...applicable: readonly string[]): string[] =>
  checkKinds(yesNo('A01', '1', { applicable }), '/children/0').map(
    ({ path, code, message }) => `${path} ${code} ${message}`,
  );

test('an item for all, or for kinds that bodies have, in whatever case, is in order', () => {
  expect(checkKinds(yesNo('A01', '1'), '')).toEqual([]);
  expect(foundFor('OPD', 'desa', 'Kelurahan', 'KECAMATAN')).toEqual([]);
});

test('a kind that no body has is named, with the one that was meant', () => {
  expect(foundFor('DESA', 'dinas', 'kecmatan')).toEqual([
    '/children/0/applicable applicable.unknownKind Butir A01 berlaku bagi jenis badan "dinas" yang tidak dikenal, sehingga tidak ditanyakan kepada siapa pun sebagai jenis itu; jenis yang dikenal OPD, KECAMATAN, KELURAHAN, DESA.',
    expect.stringMatching(/"kecmatan".* Mungkin maksud Anda KECAMATAN\?$/),
  ]);
});

test('an item for no kind at all is a fault', () =>
  expect(foundFor()).toEqual([expect.stringMatching(/^\/children\/0\/applicable item\.unreachable /)]));
