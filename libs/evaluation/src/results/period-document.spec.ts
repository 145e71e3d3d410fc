import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { jurorCodes, periodDocument, subjectStatus } from './period-document';
import type { PeriodFacts } from './period-document';

const policy = {
  stages: [
    { code: 'saq', kind: 'questionnaire', weight: '80', instrument: { DESA: 'desa' } },
    { code: 'presentasi', kind: 'panel', weight: '20', instrument: 'rubrik' },
  ],
  ranking: { within: ['category'], ties: 'competition' },
} as unknown as Policy;

const assessment = (bodyCode: string, state = 'verified'): PeriodFacts['assessments'][number] => ({
  id: `id-${bodyCode}`,
  bodyCode,
  bodyName: `Desa ${bodyCode}`,
  bodyKind: 'DESA',
  category: 'DESA',
  groupCode: null,
  state,
  submittedAt: '2026-11-01T00:00:00.000Z',
});
const facts = (more: Partial<PeriodFacts> = {}): PeriodFacts => ({
  policy,
  instruments: { desa: {} as Instrument, rubrik: {} as Instrument },
  assessments: [assessment('02'), assessment('01', 'invited')],
  verdicts: [
    {
      assessmentId: 'id-02',
      values: { B: { rejected: true }, A: { choice: 'YA' }, C: { text: 'Bu Siti, 0812…' } },
    },
  ],
  inspections: [],
  recorded: [],
  gateDecisions: [],
  presentations: [{ id: 'p', assessmentId: 'id-02', stageCode: 'presentasi', headAttended: true }],
  jurors: [
    { presentationId: 'p', userId: 'u9', recused: false, signed: true },
    { presentationId: 'p', userId: 'u1', recused: false, signed: false },
    { presentationId: 'p', userId: 'u5', recused: true, signed: true },
  ],
  scores: [
    { presentationId: 'p', userId: 'u9', criterionCode: 'K2', score: '85.5' },
    { presentationId: 'p', userId: 'u9', criterionCode: 'K1', score: '90' },
    { presentationId: 'p', userId: 'u1', criterionCode: 'K1', score: '10' },
  ],
  ...more,
});

describe('the document of a period', () => {
  test('a decision at a gate stands beside what was judged, also where nothing was', () => {
    const decision = { assessmentId: 'id-02', passed: true, decree: '12/KI/X/2026', reason: 'Wakil kelompoknya.' };
    const { subjects } = periodDocument(
      facts({
        gateDecisions: [
          { ...decision, stageCode: 'presentasi' },
          { ...decision, stageCode: 'visitasi' },
        ],
      }),
    );
    const gateDecision = { passed: true, decree: '12/KI/X/2026', reason: 'Wakil kelompoknya.' };
    expect(subjects[1]?.stages).toMatchObject({
      presentasi: { attended: true, jurors: {}, gateDecision },
      visitasi: { gateDecision },
    });
  });

  test('what an assessor finished counts without its text, and a missed stage is only absence', () => {
    const { subjects } = periodDocument(
      facts({
        inspections: [
          {
            assessmentId: 'id-02',
            stageCode: 'visitasi',
            outcome: 'done',
            values: { B1: { number: '7' }, A1: { choice: 'YA' }, D1: { text: 'Ditemui Bu Siti' } },
          },
          { assessmentId: 'id-02', stageCode: 'laman', outcome: 'missed', values: { L1: { choice: 'YA' } } },
        ],
      }),
    );
    expect(subjects[1]?.stages).toMatchObject({
      visitasi: { attended: true, verdicts: { A1: { choice: 'YA' }, B1: { number: '7' } } },
      laman: { attended: false },
    });
    expect(JSON.stringify(subjects)).not.toContain('Siti');
    expect(subjects[1]?.stages['laman']?.verdicts).toBeUndefined();
  });

  test('subjects stand by body code, and only signed cards and scored values are facts', () => {
    const { subjects } = periodDocument(facts());
    expect(subjects).toEqual([
      {
        id: '01',
        name: 'Desa 01',
        category: 'DESA',
        kind: 'DESA',
        status: 'invited',
        stages: { saq: { verdicts: {} } },
      },
      {
        id: '02',
        name: 'Desa 02',
        category: 'DESA',
        kind: 'DESA',
        status: 'participating',
        stages: {
          presentasi: { jurors: { j3: { K1: '90', K2: '85.5' } }, attended: true },
          saq: { verdicts: { A: { choice: 'YA' }, B: { rejected: true } } },
        },
      },
    ]);
  });

  test('no id and no name of a juror is in it, and the order of rows changes nothing', () => {
    const once = JSON.stringify(periodDocument(facts()));
    const { assessments, verdicts, jurors, scores } = facts();
    const turned = facts({
      assessments: [...assessments].reverse(),
      verdicts: verdicts.map(({ assessmentId, values }) => ({
        assessmentId,
        values: Object.fromEntries(Object.entries(values).reverse()),
      })),
      jurors: [...jurors].reverse(),
      scores: [...scores].reverse(),
    });
    expect(JSON.stringify(periodDocument(turned))).toBe(once);
    expect(once).not.toMatch(/u9|id-02|2026-11-01|Siti/);
  });

  test('the time of submission enters only where it breaks ties', () => {
    const breaking = { ...policy, ranking: { ...policy.ranking, breakBy: ['submittedAt'] } };
    expect(periodDocument(facts({ policy: breaking })).subjects[1]?.submittedAt).toBe('2026-11-01T00:00:00.000Z');
    const never = facts({
      policy: breaking,
      assessments: [{ ...assessment('02'), submittedAt: null, groupCode: 'Timur' }],
    });
    expect(periodDocument(never).subjects[0]).not.toHaveProperty('submittedAt');
    expect(periodDocument(never).subjects[0]?.group).toBe('Timur');
  });

  test('a panel without a signed card leaves no jurors, and unknown attendance is left out', () => {
    const bare = facts({
      jurors: [],
      scores: [],
      presentations: [{ id: 'p', assessmentId: 'id-02', stageCode: 'presentasi', headAttended: null }],
    });
    expect(periodDocument(bare).subjects[1]?.stages['presentasi']).toEqual({});
  });

  test('a policy without a questionnaire has panels only', () => {
    const panelsOnly = facts({ policy: { ...policy, stages: policy.stages.slice(1) } });
    expect(Object.keys(periodDocument(panelsOnly).subjects[1]?.stages ?? {})).toEqual(['presentasi']);
  });

  test.each([
    ['invited', 'invited'],
    ['registered', 'registered'],
    ['withdrawn', 'withdrawn'],
    ['filling', 'participating'],
    ['verified', 'participating'],
  ])('an assessment that is %s is a subject that is %s', (state, status) => {
    expect(subjectStatus(state)).toBe(status);
  });

  test('one juror has one code through the period', () => {
    expect([...jurorCodes([{ userId: 'b' }, { userId: 'a' }, { userId: 'b' }])]).toEqual([
      ['a', 'j1'],
      ['b', 'j2'],
    ]);
  });
});
