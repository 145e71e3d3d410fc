import { balanceAssignments } from './balance-assignments';
import { conflictOf } from './conflict-of';
import { noLimits } from './within-limits';
import type { AssignableAssessment, AssignableVerifier } from './balance-assignments';

const verifier = (userId: string, more: Partial<AssignableVerifier> = {}): AssignableVerifier => ({
  userId,
  name: userId,
  load: 0,
  bodyIds: [],
  formerBodyIds: [],
  bodyParentIds: [],
  regionCodes: [],
  declaredBodyIds: [],
  limits: noLimits,
  ...more,
});
const assessment = (code: string, items: number, more: Partial<AssignableAssessment> = {}): AssignableAssessment => ({
  assessmentId: `a-${code}`,
  bodyId: `b-${code}`,
  bodyCode: code,
  bodyKind: 'DESA',
  parentId: null,
  regionCode: null,
  items,
  ...more,
});
const loads = (
  placements: ReturnType<typeof balanceAssignments>,
  assessments: readonly AssignableAssessment[],
): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const { assessmentId, userId } of placements) {
    const items = assessments.find((one) => one.assessmentId === assessmentId)?.items ?? 0;
    if (userId !== null) sum[userId] = (sum[userId] ?? 0) + items;
  }
  return sum;
};

describe('sharing assessments out', () => {
  const three = [verifier('made'), verifier('nyoman'), verifier('wayan')];

  test('large and small questionnaires end up as an even number of items per desk', () => {
    const all = [
      ...['1', '2', '3'].map((code) => assessment(`opd${code}`, 102)),
      ...['1', '2', '3', '4', '5', '6'].map((code) => assessment(`desa${code}`, 57)),
    ];
    expect(loads(balanceAssignments(three, all), all)).toEqual({ made: 216, nyoman: 216, wayan: 216 });
  });

  test('what is already on a desk counts', () => {
    const all = [assessment('x', 57), assessment('y', 57)];
    const placed = balanceAssignments([verifier('made', { load: 200 }), verifier('nyoman')], all);
    expect(placed.map(({ userId }) => userId)).toEqual(['nyoman', 'nyoman']);
  });

  test('the order of the input changes nothing', () => {
    const all = ['k', 'c', 'a', 'z'].map((code) => assessment(code, 57));
    expect(balanceAssignments([...three].reverse(), [...all].reverse())).toEqual(balanceAssignments(three, all));
  });

  test('nobody gets the body they belong to, nor one above or below it', () => {
    const own = assessment('own', 57, { bodyId: 'kraton', parentId: 'yosowilangun' });
    const cases = [
      { desk: verifier('v', { bodyIds: ['kraton'] }), conflict: 'ownBody' },
      { desk: verifier('v', { bodyIds: ['yosowilangun'] }), conflict: 'parentBody' },
      { desk: verifier('v', { bodyIds: ['rt-1'], bodyParentIds: ['kraton'] }), conflict: 'childBody' },
      { desk: verifier('v', { bodyIds: ['elsewhere'] }), conflict: null },
    ] as const;
    for (const { desk, conflict } of cases) {
      expect(conflictOf(desk, own)).toBe(conflict);
      expect(balanceAssignments([desk], [own])[0]?.userId).toBe(conflict === null ? 'v' : null);
    }
  });

  test('every placement says why', () => {
    const placed = balanceAssignments(
      [verifier('made', { bodyIds: ['b-x'] }), verifier('nyoman')],
      [assessment('x', 57)],
    );
    expect(placed[0]?.reason).toBe(
      'Beban teringan: 0 butir sebelum penugasan ini, 57 sesudahnya. Dilewati: 1 karena benturan kepentingan.',
    );
    expect(balanceAssignments([], [assessment('x', 57)])[0]).toMatchObject({
      userId: null,
      reason: 'Tidak ada verifikator yang dapat ditugaskan.',
    });
  });

  test('a desk takes no more than its limit, of no other kind and from no other region', () => {
    const all = ['a', 'b'].map((code) => assessment(code, 57, { regionCode: '35.08.07' }));
    const placed = balanceAssignments(
      [
        verifier('made', { limits: { ...noLimits, maxItems: 60 } }),
        verifier('nyoman', { limits: { ...noLimits, kinds: ['OPD'] } }),
        verifier('wayan', { limits: { ...noLimits, regions: ['35.09'] } }),
      ],
      all,
    );
    expect(placed.map(({ userId }) => userId)).toEqual(['made', null]);
    expect(placed[1]?.reason).toBe(
      'Tidak ada verifikator yang dapat ditugaskan: 3 karena batas beban, jenis, atau wilayahnya.',
    );
  });

  test('whoever has the other reading is passed over', () => {
    const [placed] = balanceAssignments([verifier('made'), verifier('nyoman')], [assessment('a', 57, { barredIds: ['made'] })]); // prettier-ignore
    expect(placed).toMatchObject({ userId: 'nyoman', reason: expect.stringContaining('1 karena memegang pembacaan yang lain') }); // prettier-ignore
  });
});
