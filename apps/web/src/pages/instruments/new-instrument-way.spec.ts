import { newInstrumentHref, wayIn } from './new-instrument-way';

test.each([
  [newInstrumentHref(), '/instrumen/baru', null],
  [newInstrumentHref('berkas'), '/instrumen/baru?cara=berkas', 'berkas'],
  [newInstrumentHref('salinan', 'desa 2026'), '/instrumen/baru?cara=salinan&sumber=desa+2026', 'salinan'],
])('%s leads to its way and is read back', (href, expected, way) => {
  expect(href).toBe(expected);
  expect(wayIn(href.split('?')[1] ?? '')).toBe(way);
});

test('a way that does not exist is none', () => {
  expect(wayIn('cara=ajaib')).toBeNull();
});
