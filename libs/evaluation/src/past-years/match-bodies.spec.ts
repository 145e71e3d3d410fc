import type { PastRow } from '@app/workbook';
import { matchBodies, plainName, type KnownBody } from './match-bodies';

const row = (name: string, code: string | null = null): PastRow => ({
  row: 2,
  code,
  name,
  category: null,
  score: '80',
  band: null,
  rank: null,
  stages: {},
});
const body = (code: string, name: string, regionCode: string | null = null): KnownBody => ({
  id: code,
  code,
  name,
  regionCode,
});

const bodies = [
  body('bima', 'Kabupaten Bima', '52.06'),
  body('kota-bima', 'Kota Bima'),
  body('suka-1', 'Desa Sukamaju'),
  body('suka-2', 'Desa Sukamaju'),
  body('dinkes', 'Dinas Kesehatan'),
];

test.each([
  ['Kab. Bima', null, 'name', 'bima'],
  ['Pemerintah Kabupaten Bima', null, 'name', 'bima'],
  ['  kota   BIMA', null, 'name', 'kota-bima'],
  ['Dinkes', null, 'name', 'dinkes'],
  ['Apa saja', 'KOTA-BIMA', 'code', 'kota-bima'],
  ['Apa saja', '52.06', 'code', 'bima'],
] as const)('%s (%s) is found by its %s', (name, code, by, id) => {
  const [found] = matchBodies([row(name, code)], bodies);
  expect([found?.by, found?.body?.id]).toEqual([by, id]);
});

test('a name that two bodies have is nobody until a person says so; both are offered', () => {
  const [found] = matchBodies([row('Desa Sukamaju')], bodies);
  expect([found?.body, found?.alike.map(({ id }) => id)]).toEqual([null, ['suka-1', 'suka-2']]);
});

test('a name written otherwise is offered what is much like it, but not what another row is about', () => {
  const [, found] = matchBodies([row('Kota Bima'), row('Kabupten Bima'), row('Bank NTB')], bodies);
  expect([found?.body, found?.alike.map(({ id }) => id)]).toEqual([null, ['bima']]);
});

test('names keep what tells them apart', () => {
  expect(plainName('Kota Bima')).not.toBe(plainName('Kabupaten Bima'));
});
