import type { Instrument, Item } from '@app/instrument';
import { sourceWarnings } from './source-warnings';

const questions = [
  'Ada situs web resmi?',
  'Berapa lama permohonan dijawab?',
  'Apakah maklumat layanan dipajang?',
  'Siapa pejabat yang ditunjuk?',
  'Kapan laporan tahunan diumumkan?',
];

const item = (code: string, text: string, more: object = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: text }, weight: '1', law: [], ...more }) as Item;

const instrument = (...children: Item[]): Instrument => ({
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'uji' },
  verified: false,
  aggregate: 'weighted',
  children,
});

const five = questions.map((text, at) => item(`A${at}`, text));
const before = instrument(...five);
const codes = (after: Instrument, kinds = ['DESA']): string[] =>
  sourceWarnings(before, after, new Set(kinds)).map(({ code }) => code);

test.each([
  ['the same with one question reworded', instrument(...five.slice(1), item('A0', 'Sama sekali lain isinya')), []],
  ['half of it gone', instrument(...five.slice(0, 2)), []],
  ['no code in common', instrument(item('B1', questions[0] ?? '')), ['correction.noneShared']],
  ['the same codes for other questions', instrument(...five.map(({ code }) => item(code, 'Mutu arsip?'))), ['correction.fewShared']], // prettier-ignore
  ['items that only others are asked', instrument(...five, item('OP1', 'Ada PPID?', { applicable: ['OPD'] })), ['correction.otherBodies']], // prettier-ignore
  ['an item that others are asked too', instrument(...five, item('OP1', 'Ada PPID?', { applicable: ['OPD', 'DESA'] })), []], // prettier-ignore
])('%s', (_, after, expected) => {
  expect(codes(after)).toEqual(expected);
});

test('nobody fills it in: nothing is said of kinds of body', () => {
  expect(codes(instrument(...five, item('OP1', 'Ada PPID?', { applicable: ['OPD'] })), [])).toEqual([]);
});

test('what only others were asked before too is no news, and many are named in part', () => {
  const others = Array.from({ length: 7 }, (_, at) => item(`OP${at}`, `Ada PPID ke-${at}?`, { applicable: ['OPD'] }));
  const known = instrument(...five, ...others);
  expect(sourceWarnings(known, known, new Set(['DESA']))).toEqual([]);
  const [warning] = sourceWarnings(before, known, new Set(['DESA']));
  expect(warning?.message).toContain('7 butir');
  expect(warning?.message).toContain('OP4 dan 2 lagi.');
});
