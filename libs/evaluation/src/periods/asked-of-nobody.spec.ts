import type { Instrument, Item } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { askedOfNobody, type InvitedKind } from './asked-of-nobody';

const item = (code: string, applicable?: readonly string[]): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: code }, weight: '1', law: [], ...(applicable ? { applicable } : {}) }) as Item; // prettier-ignore

const children = [item('A'), item('B', ['desa']), item('C', ['dinas']), item('D', ['OPD', 'KECAMATAN'])];
const saq = { code: 'saq', children } as unknown as Instrument;
const policy = {
  stages: [{ code: 'saq', kind: 'questionnaire', instrument: { DESA: 'saq', KELURAHAN: 'saq', OPD: 'lain' } }],
} as unknown as Policy;

const found = (...invited: readonly InvitedKind[]): (string | undefined)[] =>
  askedOfNobody(saq, { code: 'saq', policy, invited }).map(({ place }) => place);

const village = { category: 'DESA', kind: 'DESA' };
const agency = { category: 'OPD', kind: 'OPD' };

test.each<[string, readonly InvitedKind[], readonly string[]]>([
  ['villages alone', [village], ['C', 'D']],
  ['villages, and agencies with another questionnaire', [village, agency], ['C', 'D']],
  ['an agency among the villages', [village, { category: 'DESA', kind: 'OPD' }], ['C']],
  ['wards alone', [{ category: 'KELURAHAN', kind: 'KELURAHAN' }], ['B', 'C', 'D']],
  ['nobody who fills it', [agency], []],
])('with %s', (_, invited, expected) => expect(found(...invited)).toEqual(expected));

test('says for whom the item is and who was invited', () =>
  expect(askedOfNobody(saq, { code: 'saq', policy, invited: [village] })[0]?.message).toBe(
    'Butir C hanya berlaku bagi dinas, sedangkan yang mengisi kuesioner ini DESA; tidak satu pun ditanyai.',
  ));
