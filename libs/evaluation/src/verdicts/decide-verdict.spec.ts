import type { Item, ItemValue } from '@app/instrument';
import { decideVerdict } from './decide-verdict';
import type { VerdictInput } from './decide-verdict';

const item: Item = { type: 'item', kind: 'yesNo', code: 'A01', text: { id: 'Ada situs web?' }, weight: '10', law: [] };
const excusable: Item = { ...item, notApplicable: { statement: true } };
const assessors: Item = { ...item, filledBy: 'assessor' };
const yes: ItemValue = { choice: 'YA' };

const codesOf = (about: Item, answer: ItemValue | null, input: VerdictInput): readonly string[] => {
  const decided = decideVerdict(about, answer, input);
  return 'violations' in decided ? decided.violations.map(({ code }) => code) : [];
};

describe('a verdict', () => {
  test.each<[string, Item, ItemValue | null, VerdictInput, ItemValue]>([
    ['accepting copies the answer', item, yes, { decision: 'accept' }, yes],
    [
      'accepting a claim of not applicable keeps it',
      excusable,
      { notApplicable: true },
      { decision: 'accept' },
      { notApplicable: true },
    ],
    [
      'correcting takes the new value',
      item,
      yes,
      { decision: 'correct', value: { choice: 'TIDAK' }, reason: 'tautan mati' },
      { choice: 'TIDAK' },
    ],
    [
      'an unanswered item may be corrected by what the verifier found',
      item,
      null,
      { decision: 'correct', value: yes, reason: 'ada di situs' },
      yes,
    ],
    ['an assessor fills without a reason', assessors, null, { decision: 'correct', value: yes }, yes],
    ['rejecting is zero points', item, yes, { decision: 'reject', reason: 'bukti tahun lalu' }, { rejected: true }],
    [
      'a claim needs no second reason',
      excusable,
      { notApplicable: true },
      { decision: 'notApplicable' },
      { notApplicable: true },
    ],
    [
      'a verifier may excuse with a reason',
      excusable,
      yes,
      { decision: 'notApplicable', reason: 'tidak punya BUMDes' },
      { notApplicable: true },
    ],
  ])('%s', (_, about, answer, input, value) => {
    expect(decideVerdict(about, answer, input)).toEqual({ value });
  });

  test.each<[string, Item, ItemValue | null, VerdictInput, string]>([
    ['nothing to accept', item, null, { decision: 'accept' }, 'verdict.nothingToAccept'],
    ['a correction without value', item, yes, { decision: 'correct', reason: 'x' }, 'verdict.valueMissing'],
    [
      'a correction into a rejection',
      item,
      yes,
      { decision: 'correct', value: { rejected: true }, reason: 'x' },
      'verdict.valueInvalid',
    ],
    ['a correction without reason', item, yes, { decision: 'correct', value: yes }, 'verdict.reasonMissing'],
    ['a rejection with a blank reason', item, yes, { decision: 'reject', reason: '  ' }, 'verdict.reasonMissing'],
    [
      'an excuse that the item does not allow',
      item,
      yes,
      { decision: 'notApplicable', reason: 'x' },
      'verdict.notApplicableRefused',
    ],
    [
      'an excuse nobody asked for, without reason',
      excusable,
      yes,
      { decision: 'notApplicable' },
      'verdict.reasonMissing',
    ],
  ])('%s is refused', (_, about, answer, input, code) => {
    expect(codesOf(about, answer, input)).toEqual([code]);
  });

  test('a correction must fit the item', () => {
    expect(codesOf(item, yes, { decision: 'correct', value: { number: '3' }, reason: 'x' })).not.toEqual([]);
  });
});
