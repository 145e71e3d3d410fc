import { scorePeriod } from '@app/scoring';
import type { PeriodDocument } from '@app/scoring';
import { scoreSoFar, type ScoreSoFar } from './score-so-far';
import { allJudged, type Unjudged } from './unjudged.query';
import { settledGates } from './settled-gates';

type Score = readonly [id: string, saq: string, panel?: string];

/** A questionnaire of 60, and a jury of 40 for the best of each category. */
const periodOf = (scores: readonly Score[], gate: object = { topPerCategory: 1 }): PeriodDocument =>
  ({
    format: 'terbuka/period@1',
    period: {
      code: 'uji',
      title: 'Uji',
      year: 2026,
      organiser: 'KI',
      scale: '100',
      decimals: 2,
      rounding: 'half-up',
      unanswered: 'zero',
      notApplicable: 'exclude',
      stages: [
        { code: 'saq', label: 'SAQ', kind: 'questionnaire', weight: '60', instrument: 'i' },
        {
          code: 'panel',
          label: 'Presentasi',
          kind: 'panel',
          weight: '40',
          instrument: 'r',
          gate: { on: 'saq', ...gate },
        },
      ],
      bands: [{ code: 'A', label: 'A', from: '0' }],
      ranking: { within: ['category'], ties: 'competition' },
    },
    instruments: {},
    subjects: scores.map(([id, saq, panel]) => ({
      id,
      name: id,
      category: 'DESA',
      status: 'participating',
      stages: { saq: { score: saq }, ...(panel === undefined ? {} : { panel: { score: panel } }) },
    })),
  }) as unknown as PeriodDocument;

const factsOf = (document: PeriodDocument, open: Partial<Unjudged>) => {
  const scored = scorePeriod(document, () => 'hash');
  return { ...scored, policy: document.period, frozen: false, unjudged: { ...allJudged, ...open } };
};

const soFar = (id: string, document: PeriodDocument, open: Partial<Unjudged>): ScoreSoFar => {
  const facts = factsOf(document, open);
  const result = facts.results.find((one) => one.id === id);
  if (!result) throw new RangeError(id);
  return scoreSoFar(facts, result, facts.sheetOf(id));
};

const two = periodOf([
  ['awan', '67'],
  ['bumi', '83'],
]);
const unopened = new Set(['DESA/panel']);

test('a gate by rank is settled only once everybody before it is judged', () => {
  const waiting = soFar('awan', two, { unverified: new Set(['bumi']), unopened });
  expect(waiting.result.gates).toEqual([]);
  expect(waiting.sheet.children?.[1]).toMatchObject({ excluded: 'gateUndetermined', value: null, rounded: null });
  expect(JSON.stringify(waiting)).not.toContain('Peringkat');
  const judged = soFar('awan', two, { unopened });
  expect(judged.result.gates).toMatchObject([{ passed: false }]);
  expect(judged.sheet.children?.[1]).toMatchObject({ rule: 'stage.gatedOut.zero', notes: [expect.stringContaining('Peringkat 2')] }); // prettier-ignore
  expect([judged.sheet.rounded, judged.isWhole]).toEqual(['40.20', true]);
});

test('a stage that was not opened is no zero, and there is no final beside it', () => {
  const { sheet, result, isWhole } = soFar('bumi', two, { unopened });
  expect(sheet.children).toMatchObject([
    { code: 'saq', rounded: '83.00', contribution: null },
    { code: 'panel', excluded: 'notYetJudged', rounded: null },
  ]);
  expect(sheet).toMatchObject({ rule: 'final.undetermined', value: null, rounded: null, excluded: 'undetermined' });
  expect(result).toMatchObject({ status: 'undetermined', final: null, band: null, ranks: { category: null } });
  expect(isWhole).toBe(false);
});

test('a threshold is the body’s own affair, a quota that of all groups', () => {
  const own = periodOf([['awan', '67'], ['bumi', '83']], { atLeast: '65' }); // prettier-ignore
  expect(soFar('awan', own, { unverified: new Set(['bumi']), unopened }).result.gates).toMatchObject([
    { passed: true },
  ]);
  const mixed = periodOf([['awan', '67'], ['bumi', '83']], { anyOf: [{ atLeast: '90' }, { quota: { by: 'group', each: {} } }] }); // prettier-ignore
  expect(soFar('awan', mixed, { unverified: new Set(['bumi']), unopened }).result.gates).toEqual([]);
});

test('a decree tells its own words at once, and the place beside it only when it is settled', () => {
  const document = {
    ...two,
    subjects: two.subjects.map((subject) => ({
      ...subject,
      stages: { ...subject.stages, panel: { gateDecision: { passed: false, decree: '7/2026', reason: 'Sanksi' } } },
    })),
  };
  const gatesWhile = (unverified: readonly string[]) => {
    const facts = factsOf(document, { unverified: new Set(unverified), unopened });
    const [first] = facts.results;
    return first
      ? settledGates(facts)
          .gatesOf(first)
          .map(({ reason }) => reason)
      : [];
  };
  expect(gatesWhile(['bumi'])).toEqual(['Tidak diikutkan dengan keputusan 7/2026: Sanksi']);
  expect(gatesWhile([])).toEqual([expect.stringContaining('Peringkat 2')]);
});

test('what is determined is shown as it is', () => {
  const facts = { ...factsOf(two, {}), frozen: true };
  const [first] = facts.results;
  if (!first) throw new RangeError('nobody');
  const sheet = facts.sheetOf(first.id);
  expect(scoreSoFar(facts, first, sheet)).toEqual({ result: first, sheet, isWhole: true });
});
