import { advisory, scorePeriod } from '..';
import { periodOf, saqPeriod, type ShortInstrument } from '../../test/build';
import { sha256 } from '../../test/sha256';
import type { Gate, PeriodDocument, Stage } from '..';

const nearOf = (period: PeriodDocument) => advisory.nearEdges(period, scorePeriod(period, sha256));
const known = (saq: string, gate?: Gate): PeriodDocument => {
  const stages: readonly Stage[] = [
    { code: 'saq', kind: 'recorded', weight: '100' },
    ...(gate ? [{ code: 'presentasi', kind: 'recorded', weight: '0', gate } as const] : []),
  ];
  return periodOf({ stages }, [
    { id: 'a', stages: { saq: { score: saq } } },
    { id: 'z', status: 'invited' },
  ]);
};

describe('within rounding', () => {
  test.each([
    ['89.995', 'reached', -0.005],
    ['89.994', 'missed', -0.006],
    ['90.009', 'reached', 0.009],
    ['90', 'reached', 0],
  ])('%s stands at the edge of a band', (saq, side, distance) => {
    const [near, ...others] = nearOf(known(saq));
    expect(others).toEqual([]);
    expect(near).toEqual({ id: 'a', edge: { band: 'INFORMATIF' }, side, distance: expect.closeTo(distance, 9), byRounding: true }); // prettier-ignore
  });

  test.each(['89.99', '90.01', '0', '100'])('%s does not', (saq) => {
    expect(nearOf(known(saq))).toEqual([]);
  });

  test.each<[string, Gate, string]>([
    ['64.996', { on: 'saq', atLeast: '65' }, 'reached'],
    ['64.994', { on: 'saq', atLeast: '65' }, 'missed'],
    ['65.004', { on: 'saq', moreThan: '65' }, 'missed'],
    ['65.006', { on: 'saq', moreThan: '65' }, 'reached'],
    ['65', { on: 'saq', anyOf: [{ topPerCategory: 3 }, { allOf: [{ atLeast: '65' }] }] }, 'reached'],
  ])('%s stands at a gate %j', (saq, gate, side) => {
    expect(nearOf(known(saq, gate))).toMatchObject([{ edge: { gateTo: 'presentasi' }, side, byRounding: true }]);
  });

  test('of a body that has no score where the gate looks nothing is said', () => {
    const gates: readonly Stage[] = [
      { code: 'saq', kind: 'recorded', weight: '50', gate: { on: 'mula', atLeast: '65' } },
      { code: 'mula', kind: 'recorded', weight: '50' },
    ];
    const period = periodOf({ stages: [...gates].reverse(), missed: 'renormalise' }, [{ id: 'a' }]);
    expect(nearOf(period)).toEqual([]);
  });
});

describe('within one item', () => {
  const three: ShortInstrument = {
    aggregate: 'weighted',
    children: [
      { code: 'A', kind: 'yesNo', weight: '60' },
      { code: 'B', kind: 'yesNo', weight: '28' },
      { code: 'C', kind: 'yesNo', weight: '12' },
      { code: 'N', kind: 'text', weight: '0' },
    ],
  };
  const yes = { choice: 'YA' } as const;
  const no = { choice: 'TIDAK' } as const;

  test('the item that alone would carry a body into a band, or out of it, is named', () => {
    const near = nearOf(saqPeriod(three, { a: { A: yes, B: yes, C: no } }));
    expect(near.map(({ edge, side, byItem, byRounding }) => [edge, side, byItem?.item, byRounding])).toEqual([
      [{ band: 'INFORMATIF' }, 'missed', 'C', false],
      [{ band: 'MENUJU_INFORMATIF' }, 'reached', 'A', false],
      [{ band: 'CUKUP_INFORMATIF' }, 'reached', 'A', false],
      [{ band: 'KURANG_INFORMATIF' }, 'reached', 'A', false],
    ]);
  });

  test('what no single item can reach is not near', () => {
    const near = nearOf(saqPeriod(three, { a: { A: no, B: no, C: no } }));
    expect(near.map(({ edge }) => edge)).toEqual([{ band: 'CUKUP_INFORMATIF' }, { band: 'KURANG_INFORMATIF' }]);
  });

  test('an item weighs in the final as its stage does, and at a gate only in the stage it looks at', () => {
    const stages: readonly Stage[] = [
      { code: 'saq', kind: 'questionnaire', weight: '20', instrument: { OPD: 'i' } },
      { code: 'laman', kind: 'assessed', weight: '60', instrument: 'i' },
      { code: 'visitasi', kind: 'recorded', weight: '20', gate: { on: 'saq', atLeast: '70' } },
    ];
    const period = periodOf(
      { stages },
      [
        {
          id: 'a',
          stages: { saq: { verdicts: { A: yes, B: no, C: no } }, laman: { verdicts: { A: yes, B: yes, C: yes } } },
        },
      ],
      { i: three },
    );
    // 60 × 20 + 100 × 60 + a gate not passed × 20 = 72.00
    expect(nearOf(period).map(({ edge, side, byItem }) => [edge, side, byItem])).toEqual([
      [{ band: 'CUKUP_INFORMATIF' }, 'reached', { stage: 'laman', item: 'A' }],
      [{ band: 'KURANG_INFORMATIF' }, 'reached', { stage: 'laman', item: 'A' }],
      [{ gateTo: 'visitasi' }, 'missed', { stage: 'saq', item: 'B' }],
    ]);
  });

  test('a known score has no items, stages without weight carry none, and a penalty can only be taken back', () => {
    const withPenalty: ShortInstrument = { ...three, children: [...three.children, { code: 'P', kind: 'yesNo', weight: '-5' }] }; // prettier-ignore
    const near = nearOf(saqPeriod(withPenalty, { a: { A: yes, B: yes, C: no, P: yes } }));
    expect(near.find(({ edge }) => 'band' in edge && edge.band === 'MENUJU_INFORMATIF')).toMatchObject({ side: 'reached', byItem: { item: 'A' } }); // prettier-ignore
    const weightless = periodOf(
      { stages: [{ code: 'saq', kind: 'questionnaire', weight: '0', instrument: 'i' }, { code: 'uji', kind: 'recorded', weight: '0', gate: { on: 'saq', atLeast: '60' } }] }, // prettier-ignore
      [{ id: 'a', stages: { saq: { verdicts: { A: yes } }, uji: { score: '1' } } }, { id: 'b', stages: { saq: { score: '10' } } }], // prettier-ignore
      { i: three },
    );
    expect(nearOf(weightless)).toMatchObject([{ id: 'a', edge: { gateTo: 'uji' }, byItem: { item: 'A' } }]);
  });

  test('an item whose rejection leaves nothing to score carries the body all the way down', () => {
    const hidden = { op: 'equals', item: 'A', choice: 'YA' };
    const door: ShortInstrument = {
      aggregate: 'weighted',
      children: [
        { code: 'A', kind: 'yesNo', weight: '0' },
        { code: 'B', kind: 'yesNo', weight: '10', relevant: hidden } as never,
        { code: 'C', kind: 'yesNo', weight: '10', relevant: hidden } as never,
      ],
    };
    const near = nearOf(saqPeriod(door, { a: { A: yes, B: yes, C: yes } }));
    expect(near).toHaveLength(4);
    expect(near.map(({ byItem }) => byItem?.item)).toEqual(['A', 'A', 'A', 'A']);
  });
});
