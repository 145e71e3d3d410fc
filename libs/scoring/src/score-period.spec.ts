import { instrumentOf, periodOf, policyOf, saqPeriod, type ShortInstrument } from '../test/build';
import { lineOf, linesOf } from '../test/lines';
import { sha256 } from '../test/sha256';
import { scorePeriod, scoreQuestionnaire } from '.';
import type { PeriodDocument, Policy, Stage, StageFacts } from '.';
import { judgeOf } from './gate';
import { knownPartsMax } from './plan-questionnaire';

const recorded = (code: string, weight: string, rest: Partial<Stage> = {}): Stage => ({
  code,
  kind: 'recorded',
  weight,
  ...rest,
});
const rubric: ShortInstrument = { aggregate: 'weighted', children: [{ code: 'K1', kind: 'yesNo', weight: '1' }] };
const one = (stages: readonly Stage[], facts: Readonly<Record<string, StageFacts>>, period: Partial<Policy> = {}) => {
  const scored = scorePeriod(
    periodOf({ stages, ...period }, [{ id: 'b1', stages: facts }], { rubrik: rubric, i: rubric }),
    sha256,
  );
  const result = scored.results[0];
  if (!result) throw new Error('one subject gives one result');
  return { ...scored, result };
};

describe('stages', () => {
  test('a panel without its own settings is the mean of at least one juror', () => {
    const { result } = one([{ code: 'p', kind: 'panel', weight: '1', instrument: 'rubrik' }], { p: { jurors: { j2: { K1: '60' }, j1: { K1: '80' } } } });
    expect(result.stages['p']).toEqual({ score: '70.00', exact: '70', state: 'scored' });
  });

  test('a panel that was attended but not scored is undetermined; one that nobody came to is missed', () => {
    const panel: Stage = { code: 'p', kind: 'panel', weight: '1', instrument: 'rubrik' };
    expect(one([panel], { p: { attended: true } }).result.stages['p']?.state).toBe('undetermined');
    expect(one([panel], { p: { attended: false } }).result.stages['p']?.state).toBe('missed');
    expect(one([panel], { p: { attended: false, jurors: { j1: { K1: '50' } } } }).result.stages['p']?.state).toBe('scored');
  });

  test('a recorded stage that was attended and has no score is undetermined', () => {
    const { result } = one([recorded('k', '1')], { k: { attended: true } });
    expect([result.status, result.stages['k']?.state, result.final]).toEqual(['undetermined', 'undetermined', null]);
  });

  test('a visit that was not made is missed; one that was made and found nothing scores 0', () => {
    const visit: Stage = { code: 'v', kind: 'assessed', weight: '1', instrument: 'i' };
    expect(one([visit], {}).result.stages['v']).toEqual({ score: '0.00', exact: '0', state: 'missed' });
    expect(one([visit], { v: { attended: true } }).result.stages['v']).toEqual({ score: '0.00', exact: '0', state: 'scored' });
  });

  test('verdicts for which there is no instrument are refused, and a missing score beside a table of known ones is 0', () => {
    const stage: Stage = { code: 's', kind: 'questionnaire', weight: '1', instrument: { DESA: 'i' } };
    expect(() => one([stage], { s: { verdicts: { K1: { choice: 'YA' } } } })).toThrow(RangeError);
    expect(() => one([stage], { s: { answers: {} } })).toThrow(RangeError);
    expect(one([{ code: 's', kind: 'questionnaire', weight: '1' }], {}).result.final).toBe('0.00');
  });

  test('answers without verdicts score 0, with a warning, and show as the self score', () => {
    const { result, warnings } = one([{ code: 's', label: 'SAQ', kind: 'questionnaire', weight: '100', instrument: 'i' }], { s: { answers: { K1: { choice: 'YA' } } } });
    expect(result.stages['s']).toEqual({ score: '0.00', exact: '0', state: 'scored', self: { score: '100.00', exact: '100' } });
    expect(warnings).toEqual(['Tahap SAQ: 1 badan publik punya jawaban tanpa putusan verifikator, sehingga bernilai 0']);
  });

  test('a questionnaire of nothing but accepted "not applicable" leaves the final', () => {
    const saq: Stage = { code: 's', kind: 'questionnaire', weight: '50', instrument: 'i' };
    const facts = { s: { verdicts: { K1: { notApplicable: true } }, answers: { K1: { notApplicable: true } } }, k: { score: '80' } } as const;
    const { result } = one([saq, recorded('k', '50')], facts);
    expect(result.stages['s']).toEqual({ score: null, exact: null, state: 'scored', self: { score: null, exact: null } });
    expect(result.final).toBe('80.00');
    expect(one([saq], { s: facts.s }).result.status).toBe('undetermined');
  });

  test('nothing but blanks and "not applicable" is 0, also where both are excluded', () => {
    const instrument = instrumentOf({ aggregate: 'weighted', children: [{ code: 'A', kind: 'yesNo', weight: '1' }, { code: 'B', kind: 'yesNo', weight: '1' }] });
    const scored = scoreQuestionnaire(instrument, { A: { notApplicable: true } }, policyOf({ unanswered: 'exclude' }));
    expect(scored).toMatchObject({ exact: '0', score: '0.00', answeredAny: true, line: { rule: 'stage.nothingAnswered' } });
  });

  test('beside siblings that declare no weight, a bonus is a share of those that count', () => {
    const children = [{ code: 'A', kind: 'yesNo', weight: '0' }, { code: 'B', kind: 'yesNo', weight: '0.5', bonus: true }];
    const instrument = instrumentOf({ aggregate: 'mean', children });
    const scored = scoreQuestionnaire(instrument, { A: { choice: 'TIDAK' }, B: { choice: 'YA' } }, policyOf());
    expect(scored.exact).toBe('50');
  });

  test.each([
    ['weighted', ['100.00', '100.00', '100.00', '100.00', '100.00']],
    ['sum', ['100.00', '100.00', '100.00', '100.00', '100.00']],
    ['mean', ['100.00', '50.00', '50.00', '100.00', '50.00']],
  ] as const)('an item without weight moves no %s that is weighed, whatever is said of it, and counts alike in a mean', (aggregate, wanted) => {
    const instrument = instrumentOf({ aggregate, children: [{ code: 'A', kind: 'yesNo', weight: '1' }, { code: 'B', kind: 'yesNo', weight: '0' }] });
    const said = [{ choice: 'YA' }, { choice: 'TIDAK' }, undefined, { notApplicable: true }, { rejected: true }] as const;
    const scores = said.map((value) => scoreQuestionnaire(instrument, { A: { choice: 'YA' }, ...(value ? { B: value } : {}) }, policyOf()).score);
    expect(scores).toEqual(wanted);
  });

  test('a subject all of whose stages left the denominator is undetermined', () => {
    const { result, sheetOf } = one([recorded('k', '100')], {}, { missed: 'renormalise' });
    expect([result.status, result.final, sheetOf('b1').rule]).toEqual(['undetermined', null, 'final.empty']);
  });

  test('a stage called like a member of every object is like any other', () => {
    expect(one([recorded('constructor', '100')], {}).result.stages['constructor']?.state).toBe('missed');
  });
}); // prettier-ignore

describe('gates', () => {
  const gated = (on: Stage, gate: object): readonly Stage[] => [on, recorded('g', '50', { gate: { on: on.code, ...gate } as NonNullable<Stage['gate']> })];
  const panel: Stage = { code: 'p', label: 'Presentasi', kind: 'panel', weight: '50', instrument: 'rubrik', panel: { aggregate: 'mean', minJurors: 2 } };

  test('a gate on an undetermined stage leaves the next one undetermined', () => {
    const { result } = one(gated(panel, { atLeast: '1' }), { p: { jurors: { j1: { K1: '80' } } }, g: { score: '90' } });
    expect(result.gates).toEqual([{ stage: 'g', passed: false, reason: 'Nilai Presentasi belum dapat ditentukan' }]);
    expect(result.stages['g']?.state).toBe('undetermined');
  });

  test('a gate on a stage that left the denominator is not passed', () => {
    const { result } = one(gated(recorded('k', '50'), { atLeast: '0' }), {}, { missed: 'renormalise' });
    expect(result.gates).toEqual([{ stage: 'g', passed: false, reason: 'Tidak ada nilai k' }]);
  });

  test('a gate whose stage comes later admits nobody', () => {
    const { result } = one([recorded('g', '50', { gate: { on: 'k', atLeast: '0' } }), recorded('k', '50')], { k: { score: '50' } });
    expect(result.gates[0]?.reason).toBe('Tidak ada nilai k');
  });

  test.each([
    ['65', 'ambang 65,00'],
    ['65.5', 'ambang 65,50'],
    ['65.125', 'ambang 65,125'],
  ])('a threshold of %s is written %s', (atLeast, words) => {
    expect(one(gated(recorded('k', '50'), { atLeast }), { k: { score: '70' } }).result.gates[0]?.reason).toContain(words);
  });

  test('a decision lets in whose score is undetermined, and one that keeps out is final for what comes after', () => {
    const decision = { passed: true, decree: '1', reason: 'x' };
    const undecided = one(gated(panel, { atLeast: '1' }), { g: { score: '90', gateDecision: decision }, p: { jurors: { j1: { K1: '80' } } } });
    expect(undecided.result.stages['g']?.state).toBe('scored');
    expect(undecided.result.gates[0]).toMatchObject({ passed: true, decree: '1' });
    const kept = one(gated(recorded('k', '50'), { atLeast: '1' }), { k: { score: '80' }, g: { score: '90', gateDecision: { ...decision, passed: false } } });
    expect(kept.result.stages['g']?.state).toBe('gatedOut');
  });

  test('categories are called by their labels', () => {
    const categories = [{ code: 'OPD', label: 'Perangkat Daerah' }];
    const { result } = one(gated(recorded('k', '50'), { topPerCategory: 1 }), { k: { score: '70' } }, { categories });
    expect(result.gates[0]?.reason).toBe('Peringkat 1 nilai k di kategori Perangkat Daerah, termasuk 1 besar');
  });

  test('someone who is not among the competitors would stand behind those who are better', () => {
    const words = { decimals: 0, stageLabel: 'SAQ', categoryLabel: (code: string) => code };
    const judge = judgeOf({ topPerCategory: 1 }, [{ category: 'OPD', units: 80n }], words);
    expect([judge({ category: 'OPD', units: 70n }).passed, judge({ category: 'DESA', units: 70n }).passed]).toEqual([false, true]);
  });
}); // prettier-ignore

describe('bands', () => {
  const bands = [
    { code: 'A', label: 'A', from: '50', requires: [{ stage: 'k', attended: false }] },
    { code: 'B', label: 'B', from: '0' },
  ];

  test('a band may also ask that a stage was not attended', () => {
    const { result } = one([recorded('k', '100')], { k: { score: '90' } }, { bands });
    expect(result.bandLowered).toEqual({ from: 'A', because: 'Tahap k dihadiri pimpinan' });
  });

  test('a stage that does not exist was not attended', () => {
    const requires = [{ stage: 'lain', attended: true }];
    const { result } = one([recorded('k', '100')], { k: { score: '90' } }, { bands: [{ code: 'A', label: 'A', from: '50', requires }, { code: 'B', label: 'B', from: '0' }] });
    expect(result.bandLowered).toEqual({ from: 'A', because: 'Tahap lain tidak dihadiri pimpinan' });
  });

  test('a score that no band covers cannot be', () => {
    expect(() => one([recorded('k', '100')], { k: { score: '9' } }, { bands: [{ code: 'A', label: 'A', from: '50' }] })).toThrow(RangeError);
  });
}); // prettier-ignore

describe('ranks', () => {
  const tree: ShortInstrument = {
    aggregate: 'weighted',
    children: [
      { code: 'A', weight: '1', aggregate: 'weighted', children: [{ code: 'N', weight: '1', aggregate: 'weighted', children: [{ code: 'A1', kind: 'yesNo', weight: '1' }] }] },
      { code: 'B', weight: '1', aggregate: 'weighted', children: [{ code: 'B1', kind: 'yesNo', weight: '1' }] },
    ],
  } as never; // prettier-ignore
  const YA = { choice: 'YA' };
  const NO = { choice: 'TIDAK' };
  const rankedBy = (breakBy: readonly string[]): PeriodDocument =>
    saqPeriod(tree, { b1: { A1: NO, B1: YA }, b2: { A1: YA, B1: NO }, b3: { A1: YA, B1: NO } }, { ranking: { within: ['category'], ties: 'competition', breakBy } });
  const placesBy = (breakBy: readonly string[]) => scorePeriod(rankedBy(breakBy), sha256).results.map(({ ranks, tieBrokenBy }) => [ranks.overall, tieBrokenBy]);

  test('a node deep in the questionnaire may part equals', () => {
    expect(placesBy(['N'])).toEqual([[3, 'N'], [1, 'N'], [1, 'N']]);
    expect(placesBy(['B'])).toEqual([[1, 'B'], [2, 'B'], [2, 'B']]);
  });

  test('what nobody has parts nobody', () => {
    expect(placesBy(['lain', 'submittedAt'])).toEqual([[1, undefined], [1, undefined], [1, undefined]]);
  });

  test('a node of a juror\'s card is not looked at', () => {
    const cards = (code: string): ShortInstrument => ({ aggregate: 'weighted', children: [{ code, weight: '1', aggregate: 'weighted', children: rubric.children }] }) as never;
    const document = periodOf(
      { stages: [{ code: 'p', kind: 'panel', weight: '100', instrument: 'r' }], ranking: { within: ['category'], ties: 'competition', breakBy: ['Q'] } },
      [{ id: 'b1', stages: { p: { jurors: { j1: { K1: '60' }, j2: { K1: '80' } } } } }, { id: 'b2', stages: { p: { jurors: { j1: { K1: '70' } } } } }],
      { r: cards('Q') },
    );
    expect(scorePeriod(document, sha256).results.map(({ ranks }) => ranks.overall)).toEqual([1, 1]);
  });

  test('a tie across categories is parted too, and named on both sheets', () => {
    const document = periodOf(
      { stages: [recorded('k', '100')], ranking: { within: ['category'], ties: 'competition', breakBy: ['submittedAt', 'k'] } },
      [
        { id: 'b1', category: 'OPD', submittedAt: '2026-01-02T00:00:00Z', stages: { k: { score: '80' } } },
        { id: 'b2', category: 'DESA', submittedAt: '2026-01-01T00:00:00Z', stages: { k: { score: '80' } } },
      ],
    );
    const { results, sheetOf } = scorePeriod(document, sha256);
    expect(results.map(({ ranks, tieBrokenBy }) => [ranks.category, ranks.overall, tieBrokenBy])).toEqual([[1, 2, 'submittedAt'], [1, 1, 'submittedAt']]);
    expect(sheetOf('b1').notes).toEqual(['Nilai yang sama dipisahkan menurut waktu pengiriman']);
  });

  test('the note on a tie calls a node by its code', () => {
    expect(scorePeriod(rankedBy(['N']), sha256).sheetOf('b1').notes).toEqual(['Nilai yang sama dipisahkan menurut N']);
  });
}); // prettier-ignore

describe('sheets', () => {
  test('there is one for everyone, and none for a stranger', () => {
    const document = periodOf({ stages: [recorded('k', '100')] }, [{ id: 'b1', status: 'withdrawn' }, { id: 'b2', status: 'invited' }]);
    const { sheetOf } = scorePeriod(document, sha256);
    expect([sheetOf('b1').excluded, sheetOf('b2').excluded]).toEqual(['withdrawn', 'notAssessed']);
    expect(() => sheetOf('b3')).toThrow(RangeError);
  });

  test('a gate\'s reason stands with the stage it guards', () => {
    const { sheetOf } = one([recorded('k', '50'), recorded('g', '50', { gate: { on: 'k', atLeast: '65' } })], { k: { score: '60' } });
    expect(lineOf(sheetOf('b1'), 'g')).toMatchObject({ rule: 'stage.gatedOut.zero', value: '0', notes: ['Nilai k 60,00 di bawah ambang 65,00'] });
  });

  test('a value of the wrong kind is refused, also after one of the same text was scored', () => {
    const number = { aggregate: 'weighted', children: [{ code: 'A', kind: 'number', weight: '1', rule: { type: 'linear', zeroAt: '0', fullAt: '10' } }] } as never;
    const choice = { aggregate: 'weighted', children: [{ code: 'A', kind: 'yesNo', weight: '1' }] } as const;
    const list = { aggregate: 'weighted', children: [{ code: 'A', kind: 'checklist', weight: '1', elements: ['a'] }] } as const;
    expect(() => scorePeriod(saqPeriod(number, { b1: { A: { number: '5' } }, b2: { A: { choice: '5' } } }), sha256)).toThrow(RangeError);
    for (const value of [{ number: '5' }, { elements: ['YA'] }, { text: 'YA' }])
      expect(() => scorePeriod(saqPeriod(choice, { b1: { A: { choice: 'YA' } }, b2: { A: value } }), sha256)).toThrow(RangeError);
    expect(() => scorePeriod(saqPeriod(list, { b1: { A: { choice: 'a' } } }), sha256)).toThrow(RangeError);
  });

  test('more different values than are kept are scored all the same', () => {
    const instrument = { aggregate: 'weighted', children: [{ code: 'A', kind: 'number', weight: '1', rule: { type: 'linear', zeroAt: '0', fullAt: '10000' } }] } as never;
    const bodies = Object.fromEntries(Array.from({ length: knownPartsMax + 20 }, (_, index) => [`b${index}`, { A: { number: `${index}` } }]));
    const { results } = scorePeriod(saqPeriod(instrument, bodies, { decimals: 2 }), sha256);
    expect(results.map(({ exact }) => exact).slice(-2)).toEqual(['521/50', '1043/100']);
  });

  test('more different totals than are kept are scored all the same', () => {
    const weights = Array.from({ length: 11 }, (_, index) => ({ code: `A${index}`, kind: 'yesNo', weight: `${2 ** index}` }));
    const bodies = Object.fromEntries(
      Array.from({ length: 2 ** 11 - 1 }, (_, mask) => [
        `b${mask}`,
        Object.fromEntries(weights.map(({ code }, bit) => [code, (mask >> bit) & 1 ? { notApplicable: true as const } : { choice: bit === 10 ? 'TIDAK' : 'YA' }])),
      ]),
    );
    const scored = scorePeriod(saqPeriod({ aggregate: 'weighted', children: weights }, bodies), sha256);
    const last = linesOf(scored.sheetOf(`b${2 ** 10 - 2}`)).filter(({ code }) => code === 'A0' || code === 'A10');
    expect(last.map(({ contribution }) => contribution)).toEqual(['4/41', '0']);
    expect(lineOf(scored.sheetOf(`b${2 ** 11 - 2}`), 'A0')).toMatchObject({ contribution: '100' });
    expect(scored.results.filter(({ exact }) => exact === null)).toEqual([]);
  });
}); // prettier-ignore
