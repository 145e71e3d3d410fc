import { faultHref } from './fault-href';

describe('the way from a refusal to what it names', () => {
  test.each([
    ['/assessments/a1', '/penilaian/a1/lembar-nilai'],
    ['/stages/presentasi/OPD', '/periode/p1/papan?bagian=tahap'],
    ['/presentations/x1', '/periode/p1/papan?bagian=tahap'],
    ['/windows/saq', '/periode/p1/papan?bagian=jadwal'],
    ['/period/bands/0', null],
    ['', null],
  ])('%s leads to %s', (path, href) => {
    expect(faultHref('p1', path)).toBe(href);
  });
});
