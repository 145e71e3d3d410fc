import { checklist, number } from '../test/sample';
import {
  describeEvidence,
  describeLaw,
  describeRange,
  describeRequired,
  describeScoring,
  describeShare,
  spokenList,
} from './describe-rules';
import type { ChecklistItem, NumberItem } from './instrument';

describe('rules in words', () => {
  it('writes a share as a percentage without rounding', () => {
    expect(['1', '0', '0.5', '0.75', '0.125', '0.07', '-0.5', 'abc'].map(describeShare)).toEqual([
      '100%',
      '0%',
      '50%',
      '75%',
      '12,5%',
      '7%',
      '-50%',
      'abc',
    ]);
  });

  it('says how much evidence of which kind', () => {
    expect(describeEvidence({ anyOf: ['link', 'file', 'photo'], minimum: 2, page: true })).toBe(
      'Paling sedikit 2 bukti: tautan, berkas, atau foto; halaman disebut.',
    );
    expect(describeEvidence({ anyOf: [], minimum: 0 })).toBe('Bukti boleh ditambahkan: jenisnya belum dipilih.');
  });

  it('joins words as they are spoken', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => spokenList(words, 'dan'))).toEqual([
      'a',
      'a dan b',
      'a, b, dan c',
    ]);
  });

  it('marks a citation that nobody has checked', () => {
    expect(
      describeLaw([
        { citation: 'UU 1', verified: true },
        { citation: 'UU 2', verified: false },
      ]),
    ).toBe('UU 1\nUU 2 (belum diverifikasi)');
  });

  it('says how many elements are wanted and what fewer are worth', () => {
    const of = (more: object): string => describeRequired({ ...checklist('A', '1'), ...more } as ChecklistItem);
    expect(of({})).toBe('Semua unsur untuk nilai penuh; kurang dari itu sebanding.');
    expect(of({ required: 3 })).toBe(of({}));
    expect(of({ required: 2, allOrNothing: true })).toBe('2 unsur untuk nilai penuh; kurang dari itu nilainya nol.');
  });

  it('says the range, and nothing where there is none', () => {
    const of = (more: object): string | null => describeRange({ ...number('A', '1'), ...more } as NumberItem);
    expect(of({ min: '0.5', integer: true })).toBe('Paling kecil 0,5, paling besar 10, bilangan bulat');
    expect(of({ min: undefined, max: undefined })).toBeNull();
  });

  it('says what a number earns', () => {
    expect(describeScoring({ type: 'linear', zeroAt: '10', fullAt: '2.5' })).toBe(
      'Lurus dari 10 (0%) sampai 2,5 (100%)',
    );
    expect(
      describeScoring({
        type: 'brackets',
        brackets: [
          { from: '0', fraction: '0' },
          { from: '10', fraction: '1' },
        ],
      }),
    ).toBe('Mulai 0: 0%\nMulai 10: 100%');
  });
});
