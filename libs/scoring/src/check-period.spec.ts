import { periodOf } from '../test/build';
import { checkPeriod } from '.';
import type { PeriodDocument, Policy, Stage, StageFacts } from '.';

const saq: Stage = { code: 'saq', kind: 'questionnaire', weight: '60', instrument: 'i' };
const stages: readonly Stage[] = [
  saq,
  { code: 'presentasi', kind: 'panel', weight: '30', instrument: { OPD: 'rubrik' }, panel: { aggregate: 'mean', minJurors: 2 }, gate: { on: 'saq', atLeast: '65' } },
  { code: 'kunjungan', kind: 'recorded', weight: '10', max: '40' },
]; // prettier-ignore

const sound = (period: Partial<Policy> = {}, facts: Readonly<Record<string, StageFacts>> = {}): PeriodDocument =>
  periodOf(
    { stages, categories: [{ code: 'OPD', label: 'OPD' }, { code: 'DESA', label: 'Desa' }], ...period },
    [{ id: 'b1', stages: { saq: { verdicts: { A01: { choice: 'YA' } } }, ...facts } }],
    {
      i: { aggregate: 'weighted', children: [{ code: 'A', weight: '1', aggregate: 'weighted', children: [{ code: 'A01', kind: 'yesNo', weight: '1' }, { code: 'A02', kind: 'number', weight: '1', min: '0', max: '10', rule: { type: 'linear', zeroAt: '0', fullAt: '10' } }] } as never] },
      rubrik: { aggregate: 'weighted', children: [{ code: 'K1', kind: 'yesNo', weight: '1' }, { code: 'K2', kind: 'number', weight: '1', rule: { type: 'linear', zeroAt: '0', fullAt: '10' } } as never] },
    },
  ); // prettier-ignore

const found = (document: PeriodDocument) => checkPeriod(document).map(({ path, code }) => `${path} ${code}`);
const withStage = (at: number, change: Partial<Stage>): PeriodDocument =>
  sound({ stages: stages.map((stage, index) => (index === at ? { ...stage, ...change } : stage)) });
const withGate = (gate: object): PeriodDocument =>
  withStage(1, { gate: { on: 'saq', ...gate } as NonNullable<Stage['gate']> });
const withBands = (...bands: readonly (readonly [string, string, string?])[]): PeriodDocument =>
  sound({ bands: bands.map(([code, from, stage]) => ({ code, label: code, from, ...(stage ? { requires: [{ stage, attended: true }] } : {}) })) }); // prettier-ignore
const withSubject = (change: object): PeriodDocument => {
  const document = sound();
  return { ...document, subjects: document.subjects.map((subject) => ({ ...subject, ...change })) };
};

describe('checking a period document', () => {
  test('a sound one has nothing wrong with it', () => {
    const windows = { saq: { from: '2026-08-19T00:00:00Z', until: '2026-09-19T17:00:00+07:00' } };
    const gate = { on: 'saq', anyOf: [{ topPerCategory: 5 }, { allOf: [{ moreThan: '70' }, { quota: { by: 'group', each: { Barat: 2 } } }] }] } as const; // prettier-ignore
    const facts = { presentasi: { jurors: { j1: { K1: '90', K2: '8' } } }, kunjungan: { score: '40' }, saq: { verdicts: { A01: { rejected: true } }, answers: { A02: { number: '3' } } } } as const; // prettier-ignore
    const ranking = { within: ['category'], ties: 'competition', breakBy: ['A', 'saq', 'submittedAt'] } as const;
    const some = stages.map((stage) => (stage.code === 'presentasi' ? { ...stage, gate } : stage));
    const bands = [{ code: 'A', label: 'A', from: '100', requires: [{ stage: 'saq', attended: true }] }, { code: 'B', label: 'B', from: '0', requires: [] }]; // prettier-ignore
    expect(checkPeriod(sound({ stages: some, windows, ranking, bands }, facts))).toEqual([]);
  });

  test('a period without declared categories takes any', () => {
    const { categories: _, ...period } = sound().period;
    expect(checkPeriod({ ...sound(), period })).toEqual([]);
  });

  test.each<[string, PeriodDocument, readonly string[]]>([
    ['a scale of zero', sound({ scale: '0.0' }), expect.arrayContaining(['/period/scale scale.notPositive']) as never],
    ['a negative scale', sound({ scale: '-4' }), expect.arrayContaining(['/period/scale scale.notPositive']) as never],
    ['half a decimal', sound({ decimals: 1.5 }), ['/period/decimals decimals.outOfRange']],
    ['negative decimals', sound({ decimals: -1 }), ['/period/decimals decimals.outOfRange']],
    ['too many decimals', sound({ decimals: 11 }), ['/period/decimals decimals.outOfRange']],
    ['a window that ends before it starts', sound({ windows: { 'a/b~c': { from: '2026-02-01T00:00Z', until: '2026-01-01T00:00Z' } } }), ['/period/windows/a~1b~0c window.outOfOrder']],
    ['a window without a start', sound({ windows: { saq: { from: 'besok', until: '2026-01-01T00:00Z' } } }), ['/period/windows/saq window.outOfOrder']],
    ['a window without an end', sound({ windows: { saq: { from: '2026-01-01T00:00Z', until: '' } } }), ['/period/windows/saq window.outOfOrder']],
    ['a category twice', sound({ categories: [{ code: 'OPD', label: 'a' }, { code: 'OPD', label: 'b' }] }), ['/period/categories/1 category.duplicate']],
    ['a decision where there is no gate', sound({}, { kunjungan: { gateDecision: { passed: true, decree: '1', reason: 'x' } } }), ['/subjects/0/stages/kunjungan/gateDecision gateDecision.noGate']],
    ['a decision without a decree', sound({}, { presentasi: { gateDecision: { passed: true, decree: ' ', reason: 'x' } } }), ['/subjects/0/stages/presentasi/gateDecision gateDecision.unfounded']],
    ['a stage twice', sound({ stages: [saq, { ...saq, weight: '40' }] }), ['/period/stages/1/code stage.duplicate']],
    ['weights that sum to nothing', sound({ stages: [{ ...saq, weight: '0' }] }), ['/period/stages weights.nothing']],
    ['weights that do not sum to 100', withStage(0, { weight: '70' }), ['/period/stages weights.sum']],
    ['a negative weight', sound({ stages: [{ ...saq, weight: '110' }, { code: 'x', kind: 'recorded', weight: '-10' }] }), ['/period/stages/1/weight weight.negative']],
    ['full marks of zero', withStage(2, { max: '0' }), ['/period/stages/2/max max.notPositive']],
    ['no jurors needed', withStage(1, { panel: { aggregate: 'mean', minJurors: 0 } }), ['/period/stages/1/panel/minJurors panel.minJurors']],
    ['half a juror needed', withStage(1, { panel: { aggregate: 'mean', minJurors: 1.5 } }), ['/period/stages/1/panel/minJurors panel.minJurors']],
    ['an unknown instrument', withStage(1, { instrument: { OPD: 'lain' } }), ['/period/stages/1/instrument stage.unknownInstrument']],
    ['an instrument called like a member of every object', withStage(1, { instrument: 'constructor' }), ['/period/stages/1/instrument stage.unknownInstrument']],
    ['a gate on a later stage', withGate({ on: 'kunjungan', atLeast: '1' }), ['/period/stages/1/gate/on gate.notEarlier']],
    ['a gate with half a seat', withGate({ topPerCategory: 1.5 }), ['/period/stages/1/gate/topPerCategory gate.seats']],
    ['a gate with seats below zero', withGate({ anyOf: [{ quota: { by: 'group', each: { Barat: -1 } } }] }), ['/period/stages/1/gate/anyOf/0/quota/each gate.seats']],
    ['a gate of no conditions', withGate({ allOf: [{ anyOf: [] }] }), ['/period/stages/1/gate/allOf/0/anyOf gate.empty']],
    ['ranks broken by nothing known', sound({ ranking: { within: ['category'], ties: 'competition', breakBy: ['A', 'A01'] } }), ['/period/ranking/breakBy/1 ranking.unknownTieBreak']],
    ['a band twice', withBands(['A', '50'], ['A', '0']), ['/period/bands/1/code band.duplicate']],
    ['two bands from one score', withBands(['A', '50'], ['B', '50.0'], ['C', '0']), ['/period/bands/1/from band.overlap']],
    ['a band above the scale', withBands(['A', '101'], ['B', '0']), ['/period/bands/0/from band.outOfRange']],
    ['a band below zero', withBands(['A', '-1'], ['B', '0']), ['/period/bands/0/from band.outOfRange']],
    ['no band from zero', withBands(['A', '1']), ['/period/bands band.gap']],
    ['a lowest band with a condition', withBands(['A', '0', 'saq']), ['/period/bands/0/requires band.lowestRequires']],
    ['a band that asks for an unknown stage', withBands(['A', '50', 'lain'], ['B', '0']), ['/period/bands/0/requires band.unknownStage']],
    ['a subject twice', { ...sound(), subjects: [...sound().subjects, ...sound().subjects] }, ['/subjects/1/id subject.duplicate']],
    ['an unknown category', withSubject({ category: 'BUMD', stages: {} }), ['/subjects/0/category subject.unknownCategory']],
    ['a time that is none', withSubject({ submittedAt: 'kemarin' }), ['/subjects/0/submittedAt subject.submittedAt']],
    ['an unknown stage', sound({}, { lain: {} }), ['/subjects/0/stages/lain subject.unknownStage']],
    ['a score above the scale', sound({}, { saq: { score: '100.01' } }), ['/subjects/0/stages/saq/score score.outOfRange']],
    ['a score below zero', sound({}, { saq: { score: '-1' } }), ['/subjects/0/stages/saq/score score.outOfRange']],
    ['a score above full marks', sound({}, { kunjungan: { score: '41' } }), ['/subjects/0/stages/kunjungan/score score.outOfRange']],
    ['jurors of a questionnaire', sound({}, { saq: { jurors: {} } }), ['/subjects/0/stages/saq/jurors facts.misplaced']],
    ['verdicts of a panel', sound({}, { presentasi: { verdicts: {}, answers: {} } }), ['/subjects/0/stages/presentasi/verdicts facts.misplaced', '/subjects/0/stages/presentasi/answers facts.misplaced']],
    ['verdicts of a recorded stage', sound({}, { kunjungan: { verdicts: {} } }), ['/subjects/0/stages/kunjungan/verdicts facts.misplaced']],
    ['no rubric for the category', withSubject({ category: 'DESA', stages: { presentasi: { jurors: { j1: { K1: '1' } } } } }), ['/subjects/0/stages/presentasi stage.noInstrument']],
    ['no instrument at all', { ...withStage(0, {}), period: { ...sound().period, stages: stages.map(({ instrument: _, ...stage }) => stage) } }, ['/subjects/0/stages/saq stage.noInstrument']],
    ['an unknown item', sound({}, { saq: { verdicts: { A99: { choice: 'YA' } } } }), ['/subjects/0/stages/saq/verdicts/A99 item.unknown']],
    ['a rejected answer', sound({}, { saq: { answers: { A01: { rejected: true } } } }), ['/subjects/0/stages/saq/answers/A01 answer.wrongKind']],
    ['not applicable where it is not allowed', sound({}, { saq: { verdicts: { A01: { notApplicable: true } } } }), ['/subjects/0/stages/saq/verdicts/A01 answer.notApplicableRefused']],
    ['an unknown criterion', sound({}, { presentasi: { jurors: { j1: { K9: '1' } } } }), ['/subjects/0/stages/presentasi/jurors/j1/K9 item.unknown']],
    ['a juror above the scale', sound({}, { presentasi: { jurors: { j1: { K1: '101' } } } }), ['/subjects/0/stages/presentasi/jurors/j1/K1 score.outOfRange']],
    ['quantities that are no decimals, before all else', sound({ scale: '1e2', stages: [{ ...saq, weight: '5.' }, { ...saq, max: 'x', gate: { on: 'saq', anyOf: [{ atLeast: 'a' }, { allOf: [{ moreThan: 'b' }, { topPerCategory: 1 }] }] } }], bands: [{ code: 'A', label: 'A', from: '' }] }, { saq: { score: '9,5' }, presentasi: { jurors: { j1: { K1: '9,5' } } } }), [
      '/period/scale decimal.malformed', '/period/stages/0/weight decimal.malformed', '/period/stages/1/max decimal.malformed', '/period/stages/1/gate/anyOf/0/atLeast decimal.malformed', '/period/stages/1/gate/anyOf/1/allOf/0/moreThan decimal.malformed', '/period/bands/0/from decimal.malformed', '/subjects/0/stages/saq/score decimal.malformed', '/subjects/0/stages/presentasi/jurors/j1/K1 decimal.malformed']],
  ])('%s is named', (_, document, expected) => {
    expect(found(document)).toEqual(expected);
  }); // prettier-ignore

  test('a number outside its range is only worth a warning, since it clamps', () => {
    const violations = checkPeriod(sound({}, { saq: { verdicts: { A02: { number: '11' } } } }));
    expect(violations).toMatchObject([{ path: '/subjects/0/stages/saq/verdicts/A02', code: 'answer.outOfRange', severity: 'warning' }]); // prettier-ignore
  });

  test('every fault at once, each in an Indonesian sentence', () => {
    const violations = checkPeriod(sound({ decimals: -1 }, { lain: {}, saq: { score: '101' } }));
    expect(violations.map(({ message }) => message)).toEqual([
      'Banyaknya desimal harus 0 sampai 10.',
      'Nilai 101 di luar 0 sampai 100.',
      'Tahap "lain" tidak ada.',
    ]);
  });
});
