import { soundInstrument } from '../test/sample';
import { placeOf } from './place-of';

test.each([
  ['/children/0/children/1/levels/2/fraction', { code: 'A02', label: 'Seberapa A02?', field: 'levels/2/fraction' }],
  ['/children/1/children/0', { code: 'B01', label: 'Berapa B01?', field: '' }],
  ['/children/1/children', { code: 'B', label: 'Kelompok B', field: 'children' }],
  ['/children/1/children/9/weight', { code: 'B', label: 'Kelompok B', field: 'children/9/weight' }],
  ['/children/0/children/0/children/0', { code: 'A01', label: 'Apakah A01?', field: 'children/0' }],
  ['/children', null],
  ['/title/id', null],
  ['', null],
])('%s', (pointer, expected) => {
  expect(placeOf(soundInstrument, pointer)).toEqual(expected);
});
