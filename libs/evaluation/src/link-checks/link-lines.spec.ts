import type { LinkKind } from '@app/database';
import type { Item } from '@app/instrument';
import { linkLines } from './link-lines';

const item = { code: 'A1', text: { id: 'Ada situs web?' } } as Item;

const found = (url: string, kind: LinkKind, message: string) => ({
  kind: 'link' as const,
  url,
  check: { kind, reason: null, message, advice: 'Perbaiki.', checkedAt: null, waiting: false, snapshotAt: null },
});

test('every link that does not open is named, by kind and counted', () => {
  const dead = ['satu', 'dua', 'tiga'].map((name) => found(`https://${name}.desa.id/`, 'dead', 'Halaman tidak ada.'));
  const lines = linkLines(item, [
    ...dead,
    found('https://tutup.desa.id/', 'blocked', 'Situs menolak.'),
    found('https://hidup.desa.id/', 'alive', ''),
    { kind: 'file', url: null, check: null },
  ]);
  expect(lines.map(({ problem, message }) => [problem, message])).toEqual([
    [
      'linkDead',
      'Tautan mati (3 tautan): https://satu.desa.id/. Halaman tidak ada. https://dua.desa.id/. Halaman tidak ada. https://tiga.desa.id/. Halaman tidak ada. Perbaiki.',
    ],
    ['linkBlocked', 'Akses tertutup: https://tutup.desa.id/. Situs menolak. Perbaiki.'],
  ]);
});

test('what our own check does not go to is not said to be closed', () => {
  const odd = found(
    'https://satu.desa.id:3488/',
    'blocked',
    'Tidak diperiksa karena alamatnya bukan alamat web biasa.',
  );
  const [line] = linkLines(item, [{ ...odd, check: { ...odd.check, reason: 'strangeAddress' } }]);
  expect(line?.message).toMatch(/^Tidak diperiksa: /);
});

test('of very many the first are named and the others counted', () => {
  const many = Array.from({ length: 8 }, (_, at) => found(`https://${at}.desa.id/`, 'dead', 'Mati.'));
  const [line] = linkLines(item, many);
  expect(line?.message).toContain('(8 tautan)');
  expect(line?.message).toContain('https://4.desa.id/');
  expect(line?.message).not.toContain('https://5.desa.id/');
  expect(line?.message).toContain('Dan 3 tautan lagi.');
});

test('beside files that suffice it is a hint about the link, not about the evidence of the item', () => {
  const asking = { ...item, evidence: { anyOf: ['file'], minimum: 1 } } as unknown as Item;
  const dead = found('https://mati.desa.id/', 'dead', 'Halaman tidak ada.');
  const file = { kind: 'file' as const, url: null, check: null };
  expect(linkLines(asking, [dead])).toMatchObject([{ problem: 'linkDead' }]);
  expect(linkLines(asking, [dead, { ...file, kind: 'photo' }])).toMatchObject([{ problem: 'linkDead' }]);
  expect(linkLines(asking, [dead, file])).toMatchObject([
    {
      problem: 'linkBeside',
      message:
        'Tautan mati: https://mati.desa.id/. Halaman tidak ada. Berkas pada butir ini sudah cukup sebagai bukti; tautan itu dapat dibetulkan atau dihapus.',
    },
  ]);
});
