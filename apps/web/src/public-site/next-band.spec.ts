import { nextBand } from './next-band';

const bands = [
  { code: 'TIDAK', label: 'Tidak Informatif', from: '0' },
  { code: 'INFORMATIF', label: 'Informatif', from: '90' },
  { code: 'MENUJU', label: 'Menuju Informatif', from: '80' },
];

describe('the way to the next band', () => {
  test.each([
    ['MENUJU', '89.50', 'INFORMATIF', '0.50'],
    ['TIDAK', '0.00', 'MENUJU', '80.00'],
    ['MENUJU', '95.10', 'INFORMATIF', null],
  ])('from %s with %s it is %s in %s points', (held, final, code, points) => {
    const next = nextBand(bands, held, final, 2);
    expect([next?.band.code, next?.points]).toEqual([code, points]);
  });

  test('there is none above the highest, and none without a band', () => {
    expect(nextBand(bands, 'INFORMATIF', '91.00', 2)).toBeNull();
    expect(nextBand(bands, null, '91.00', 2)).toBeNull();
  });
});
