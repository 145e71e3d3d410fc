import type { Instrument, Item } from '@app/instrument';
import type { Verdict } from '../../api/types';
import { deskItems, firstOpen, isOpen, neighbour } from './desk-items';

const item = (code: string, more: Partial<Item> = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: code }, weight: '1', law: [], ...more }) as Item;

const instrument: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'uji' },
  verified: false,
  aggregate: 'weighted',
  children: [
    item('A'),
    item('B', { relevant: { op: 'equals', item: 'A', choice: 'YA' } }),
    item('C'),
    item('D', { filledBy: 'assessor' }),
    item('E', { applicable: ['OPD'] }),
    item('F', { kind: 'text' } as Partial<Item>),
  ],
};
const answer = (choice: string) => ({
  value: { choice },
  note: null,
  revision: 1,
  savedAt: '2026-03-01T00:00:00Z',
  savedBy: 'Dewi',
});
const rejected: Verdict = {
  decision: 'reject',
  value: { rejected: true },
  reason: 'tautan mati',
  page: null,
  revision: 1,
  at: '2026-03-02T00:00:00Z',
  by: null,
};
const lines = (verdicts: Record<string, Verdict> = {}) =>
  deskItems(instrument, 'DESA', {
    answers: { A: answer('YA'), B: answer('YA') },
    verdicts,
    reviews: { answers: {}, verdicts: {}, dropped: [] },
  });

test('answered items and the assessor’s own wait for a verdict; unanswered ones do not', () => {
  expect(lines().map(({ item: { code }, mark }) => [code, mark])).toEqual([
    ['A', 'open'],
    ['B', 'open'],
    ['C', 'empty'],
    ['D', 'open'],
  ]);
});

test('rejecting an answer closes the item and what depended on it', () => {
  expect(
    lines({ A: rejected })
      .filter(isOpen)
      .map(({ item: { code } }) => code),
  ).toEqual(['D']);
});

test('moving steps through the list; going to what is open skips the rest and comes round', () => {
  const items = lines({ A: rejected });
  expect(neighbour(items, 'A', 'next')).toBe('B');
  expect(neighbour(items, 'A', 'previous')).toBe('A');
  expect(neighbour(items, 'A', 'open')).toBe('D');
  expect(neighbour(items, 'D', 'open')).toBe('D');
});

describe('after a correction', () => {
  const accepted: Verdict = { ...rejected, decision: 'accept', value: { choice: 'YA' }, reason: null };
  const corrected = deskItems(instrument, 'DESA', {
    answers: { A: answer('YA'), B: answer('YA'), C: answer('YA') },
    verdicts: { B: accepted, C: { ...accepted, value: null } },
    reviews: { answers: {}, verdicts: { B: 'review', C: 'dropped' }, dropped: [] },
  });

  test('verdicts to be looked at again and fallen away are work to do, before what was never judged', () => {
    expect(corrected.filter(isOpen).map(({ item: { code } }) => code)).toEqual(['A', 'B', 'C', 'D']);
    expect(firstOpen(corrected)?.item.code).toBe('B');
    expect(neighbour(corrected, 'B', 'open')).toBe('C');
  });

  test('what the body repaired after the verdict is work to do again', () => {
    const repaired = deskItems(instrument, 'DESA', {
      answers: { A: answer('YA'), B: answer('YA') },
      verdicts: { A: accepted, B: accepted },
      reviews: { answers: {}, verdicts: { A: 'repaired' }, dropped: [] },
    });
    expect(firstOpen(repaired)).toMatchObject({ item: { code: 'A' }, mark: 'accept', review: 'repaired' });
  });

  test('what is no longer asked needs no other look', () => {
    const closed = deskItems(instrument, 'DESA', {
      answers: { A: answer('TIDAK') },
      verdicts: { B: accepted },
      reviews: { answers: {}, verdicts: { B: 'review' }, dropped: [] },
    });
    expect(closed.filter(isOpen).map(({ item: { code } }) => code)).toEqual(['A', 'D']);
  });

  test('a verdict that fell away is none; one to be looked at again still stands', () => {
    expect(corrected.map(({ mark, review }) => [mark, review])).toEqual([
      ['open', null],
      ['accept', 'review'],
      ['open', 'dropped'],
      ['open', null],
    ]);
  });
});

test('a verdict by somebody who is tied to the body is work to do, and comes first, until it is given again', () => {
  const facts = {
    answers: { A: answer('YA'), B: answer('YA') },
    verdicts: { B: rejected },
    reviews: { answers: {}, verdicts: {}, dropped: [] },
  };
  const tied = deskItems(instrument, 'DESA', { ...facts, tiedVerdicts: ['B'] });
  expect(firstOpen(tied)?.item.code).toBe('B');
  expect(tied.filter(isOpen).map(({ item: { code } }) => code)).toEqual(['A', 'B', 'D']);
  const again = deskItems(instrument, 'DESA', { ...facts, tiedVerdicts: [] });
  expect(again.filter(isOpen).map(({ item: { code } }) => code)).toEqual(['A', 'D']);
});
