import type { Policy } from '@app/scoring';
import type { InstrumentCard } from '../../api/types';
import { instrumentSlots, optionsFor, waitingInstruments } from './instrument-slots';
import { offeredCategories, toDraft, toPolicy } from './period-draft';

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
    { code: 'saq', label: 'SAQ', kind: 'questionnaire', weight: '80', instrument: { DESA: 'desa', OPD: 'opd' } },
    { code: 'p', label: 'Presentasi', kind: 'panel', weight: '20', instrument: 'rubrik' },
  ],
  bands: [{ code: 'A', label: 'A', from: '0' }],
  categories: [
    { code: 'DESA', label: 'Desa' },
    { code: 'OPD', label: 'OPD' },
  ],
  ranking: { within: ['category'], ties: 'competition' },
};
const offered = offeredCategories(policy, policy);
const draft = { ...toDraft(policy, zone), taking: ['DESA'], instruments: { 'saq/DESA': 'desa-kami' } };

const card = (code: string, change: Partial<InstrumentCard> = {}): InstrumentCard => ({
  id: code,
  code,
  title: { id: code },
  purpose: 'questionnaire',
  builtIn: false,
  items: 1,
  version: 1,
  draftRevision: 1,
  draftAhead: false,
  savedAt: null,
  savedBy: null,
  archived: false,
  verified: false,
  usedBy: [],
  ...change,
});
const library = [
  card('desa', { builtIn: true, version: null, id: null }),
  card('desa-kami'),
  card('draf', { version: null }),
  card('arsip', { archived: true }),
  card('rubrik-kami', { purpose: 'rubric' }),
];

test('one choice for each category that takes part, and one for each later stage', () => {
  expect(instrumentSlots(draft, offered)).toMatchObject([
    { key: 'saq/DESA', stage: 'SAQ', category: 'Desa', named: 'desa-kami', purposes: ['questionnaire'] },
    { key: 'p', stage: 'Presentasi', category: null, named: 'rubrik', purposes: ['rubric'] },
  ]);
});

test('what is chosen stands in the rules, what is not stays', () => {
  const chosen = { ...draft, instruments: { 'saq/DESA': 'desa-kami', p: 'rubrik-kami' } };
  const both = toPolicy(policy, { ...chosen, taking: ['DESA', 'OPD'] }, { zone, offered });
  expect(both.stages.map(({ instrument }) => instrument)).toEqual([{ DESA: 'desa-kami', OPD: 'opd' }, 'rubrik-kami']);
});

test('built-in and published ones of the right purpose are offered, own first, and what stands there in any case', () => {
  const [saq, panel] = instrumentSlots(draft, offered);
  expect(optionsFor(saq!, library).map(({ code }) => code)).toEqual(['desa-kami', 'desa']);
  expect(optionsFor(panel!, library).map(({ code, card: known }) => [code, known?.code])).toEqual([
    ['rubrik', undefined],
    ['rubrik-kami', 'rubrik-kami'],
  ]);
  expect(optionsFor({ ...saq!, named: 'arsip' }, library).map(({ code }) => code)).toContain('arsip');
});

test('drafts that would fit are named as waiting', () => {
  expect(waitingInstruments(instrumentSlots(draft, offered), library).map(({ code }) => code)).toEqual(['draf']);
});
