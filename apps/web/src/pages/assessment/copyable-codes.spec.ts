import { copyableCodes } from './copyable-codes';

const value = { choice: 'YA' };
const lastYear = {
  items: {
    A1: { value, verdict: { decision: 'accept' as const } },
    A2: { value, verdict: { decision: 'reject' as const } },
    A3: { value, verdict: null },
    A4: { value: null, verdict: null },
  },
};
const codes = ['A1', 'A2', 'A3', 'A4', 'A5'];
const standing = { lastYear, copies: new Map(), drafts: new Map(), editableItems: null };

test('what was accepted or never judged may be copied, once', () => {
  expect(copyableCodes(codes, standing)).toEqual(['A1', 'A3']);
  expect(copyableCodes(codes, { ...standing, copies: new Map([['A1', value]]) })).toEqual(['A3']);
  expect(copyableCodes(codes, { ...standing, lastYear: null })).toEqual([]);
});

test('while single items are repaired, only into these', () => {
  expect(copyableCodes(codes, { ...standing, editableItems: ['A3', 'A5'] })).toEqual(['A3']);
  expect(copyableCodes(codes, { ...standing, editableItems: ['A2'] })).toEqual([]);
});
