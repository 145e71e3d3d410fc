import { advisory, scorePeriod } from '..';
import { periodOf, type ShortInstrument } from '../../test/build';
import { sha256 } from '../../test/sha256';
import type { PeriodDocument, Stage, Subject } from '..';

const rubric: ShortInstrument = {
  aggregate: 'weighted',
  children: [{ code: 'K1', kind: 'number', weight: '100', rule: { type: 'linear', zeroAt: '0', fullAt: '100' } } as never], // prettier-ignore
};
const panel = (minJurors: number): Stage => ({ code: 'presentasi', kind: 'panel', weight: '20', instrument: 'r', panel: { aggregate: 'mean', minJurors } }); // prettier-ignore
const saq: Stage = { code: 'saq', kind: 'recorded', weight: '80' };

const cards = (scores: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(scores).map(([juror, score]) => [juror, { K1: score }]));
type Short = readonly [id: string, saq: string, jurors: Readonly<Record<string, string>>];
const subjectOf = ([id, score, jurors]: Short): Pick<Subject, 'id' | 'stages'> => ({
  id,
  stages: { saq: { score }, presentasi: { jurors: cards(jurors) } },
});
const document = (minJurors: number, rows: readonly Short[]): PeriodDocument =>
  periodOf({ stages: [saq, panel(minJurors)] }, [...rows.map(subjectOf), { id: 'z', status: 'invited' }], {
    r: rubric,
  });
const movesOf = (period: PeriodDocument) =>
  advisory.withoutEachJuror(period, 'presentasi', scorePeriod(period, sha256));

test('whom one juror carried past another, and into a band, is named with both standings', () => {
  const period = document(2, [
    ['a', '90', { Sari: '90', Tono: '90', Umar: '30' }],
    ['b', '88', { Sari: '80', Tono: '80', Umar: '80' }],
  ]);
  expect(movesOf(period)).toEqual([
    { juror: 'Sari', moved: [] },
    { juror: 'Tono', moved: [] },
    {
      juror: 'Umar',
      moved: [
        { id: 'a', now: { place: 2, band: 'MENUJU_INFORMATIF' }, without: { place: 1, band: 'INFORMATIF' } },
        { id: 'b', now: { place: 1, band: 'MENUJU_INFORMATIF' }, without: { place: 2, band: 'MENUJU_INFORMATIF' } },
      ],
    },
  ]);
});

test('a band alone may move', () => {
  const period = document(1, [['a', '90', { Sari: '90', Umar: '89' }]]);
  const [now, without] = [
    { place: 1, band: 'MENUJU_INFORMATIF' },
    { place: 1, band: 'INFORMATIF' },
  ];
  expect(movesOf(period)).toEqual([
    { juror: 'Sari', moved: [] },
    { juror: 'Umar', moved: [{ id: 'a', now, without }] },
  ]);
});

test('a panel that just reaches its least number can still be asked; a lone juror leaves nothing determined', () => {
  const reached = document(3, [['a', '90', { Sari: '90', Tono: '90', Umar: '90' }]]);
  expect(movesOf(reached).map(({ moved }) => moved)).toEqual([[], [], []]);
  const lone = document(1, [['a', '90', { Sari: '90' }]]);
  expect(movesOf(lone)).toEqual([
    {
      juror: 'Sari',
      moved: [{ id: 'a', now: { place: 1, band: 'INFORMATIF' }, without: { place: null, band: null } }],
    },
  ]);
});

test('a body without cards and one that was said to attend are left as they are', () => {
  const period = document(1, [
    ['a', '90', {}],
    ['b', '50', { Sari: '90' }],
  ]);
  const said: PeriodDocument = {
    ...period,
    subjects: period.subjects.map((subject) =>
      subject.id === 'b'
        ? { ...subject, stages: { ...subject.stages, presentasi: { ...subject.stages['presentasi'], attended: true } } }
        : subject,
    ),
  };
  const known = periodOf({ stages: [saq, { ...panel(1), panel: undefined } as never] }, [
    { id: 'a', stages: { saq: { score: '50' }, presentasi: { score: '80' } } },
  ]);
  expect(movesOf(said).flatMap(({ moved }) => moved.map(({ id }) => id))).toEqual(['b']);
  expect(movesOf(known)).toEqual([]);
});
