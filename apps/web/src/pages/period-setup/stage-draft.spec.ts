import type { Policy } from '@app/scoring';
import { offeredCategories, toDraft, toPolicy, windowCodes } from './period-draft';
import { toStage, toStageDrafts, withMoved, withStage } from './stage-draft';

const zone = 'Asia/Jakarta';
const policy: Policy = {
  code: 'x',
  title: 'Monev',
  year: 2026,
  organiser: 'X',
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  stages: [
    { code: 'saq', label: 'SAQ', kind: 'questionnaire', weight: '70', instrument: { DESA: 'desa' } },
    { code: 'uji-akses', label: 'Uji akses', kind: 'assessed', weight: '10', instrument: 'uji-akses-2026' },
    {
      code: 'presentasi',
      label: 'Presentasi',
      kind: 'panel',
      weight: '20',
      instrument: 'rubrik',
      panel: { aggregate: 'mean', minJurors: 3 },
      gate: { on: 'uji-akses', atLeast: '65' },
    },
  ],
  bands: [
    { code: 'A', label: 'A', from: '90', requires: [{ stage: 'presentasi', attended: true }] },
    { code: 'B', label: 'B', from: '0' },
  ],
  categories: [{ code: 'DESA', label: 'Desa' }],
  windows: {
    presentasi: { from: '2026-03-01T00:00:00.000Z', until: '2026-04-01T00:00:00.000Z' },
    'uji-akses': { from: '2026-02-01T00:00:00.000Z', until: '2026-03-01T00:00:00.000Z' },
  },
  ranking: { within: ['category'], ties: 'competition', breakBy: ['presentasi', 'saq'] },
};
const offered = offeredCategories(policy, policy);
const drafts = toStageDrafts(policy);
const codes = (list: typeof drafts): readonly string[] => list.map(({ stage }) => stage.code);

test('a stage is added behind the others with its built-in instrument; a second one of a kind gets a code of its own', () => {
  const more = withStage(withStage(drafts, 'visitasi', 'Visitasi'), 'uji-akses', 'Uji akses kedua');
  expect(codes(more)).toEqual(['saq', 'uji-akses', 'presentasi', 'visitasi', 'uji-akses-2']);
  expect(toStage(more, 3)).toEqual({
    code: 'visitasi',
    label: 'Visitasi',
    kind: 'assessed',
    weight: '0',
    instrument: 'visitasi-2026',
  });
});

test('a moved stage changes places; beyond the ends nothing happens', () => {
  expect(codes(withMoved(drafts, 2, -1))).toEqual(['saq', 'presentasi', 'uji-akses']);
  expect(withMoved(drafts, 0, -1)).toBe(drafts);
  expect(withMoved(drafts, 2, 1)).toBe(drafts);
});

test('a gate that looked at what now comes later looks at the first stage, and the first one has no gate', () => {
  const moved = withMoved(drafts, 2, -1);
  expect(toStage(moved, 1).gate).toEqual({ on: 'saq', atLeast: '65' });
  expect(toStage(withMoved(moved, 1, -1), 0).gate).toBeUndefined();
});

test('what is judged by jurors has the least number that was typed', () => {
  const five = drafts.map((each) => ({ ...each, minJurors: '5' }));
  expect(toStage(five, 2).panel).toEqual({ aggregate: 'mean', minJurors: 5 });
  expect(toStage(five, 1).panel).toBeUndefined();
});

test('with a stage go its window, the bands and ties that name it', () => {
  const draft = toDraft(policy, zone);
  const rules = toPolicy(policy, { ...draft, stages: draft.stages.slice(0, 2) }, { zone, offered });
  expect(rules.windows).toEqual({ 'uji-akses': policy.windows?.['uji-akses'] });
  expect(rules.bands[0]).toEqual({ code: 'A', label: 'A', from: '90' });
  expect(rules.ranking.breakBy).toEqual(['saq']);
  expect(toPolicy(policy, draft, { zone, offered })).toEqual(policy);
});

test('every later stage has a window of its own', () => {
  expect(windowCodes(drafts)).toEqual(['saq', 'verifikasi', 'sanggah', 'uji-akses', 'presentasi']);
});
