import { isWithin, noLimits, reads, type Limits } from './within-limits';

const work = { items: 57, bodyKind: 'DESA', regionCode: '35.08.07.2001' };

test.each<[Partial<Limits>, number, boolean]>([
  [{}, 5000, true],
  [{ maxItems: 100 }, 43, true],
  [{ maxItems: 100 }, 44, false],
  [{ kinds: ['DESA', 'OPD'] }, 0, true],
  [{ kinds: ['OPD'] }, 0, false],
  [{ kinds: [] }, 0, false],
  [{ regions: ['35.08'] }, 0, true],
  [{ regions: ['35.08.07.2001'] }, 0, true],
  [{ regions: ['35.08.0'] }, 0, false],
  [{ regions: ['35.09', '35.08.07'] }, 0, true],
])('%j at a load of %i: %s', (limits, load, isTaken) => {
  expect(isWithin({ ...noLimits, ...limits }, load, work)).toBe(isTaken);
});

test('a body without a region is in none', () => {
  expect(isWithin({ ...noLimits, regions: ['35'] }, 0, { ...work, regionCode: null })).toBe(false);
});

test.each([
  [null, 'Jawa', true],
  [['Jawa', 'Bali'], 'jawa', true],
  [['Bali'], 'Jawa', false],
  [[], 'Jawa', false],
  [['Bali'], null, true],
])('who reads %j may read %s: %s', (languages, language, may) => {
  expect(reads({ languages }, language)).toBe(may);
});
