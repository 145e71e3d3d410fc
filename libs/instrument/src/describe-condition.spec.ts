import { describeCondition } from './describe-condition';
import type { Condition } from './instrument';

describe('describeCondition', () => {
  it.each<[string, Condition]>([
    ['A dijawab YA', { op: 'equals', item: 'A', choice: 'YA' }],
    ['A memuat unsur x', { op: 'selected', item: 'A', element: 'x' }],
    ['A terisi', { op: 'answered', item: 'A' }],
    ['A paling kecil 2,5', { op: 'atLeast', item: 'A', number: '2.5' }],
    ['A kurang dari 2', { op: 'lessThan', item: 'A', number: '2' }],
    ['tidak benar bahwa A terisi', { op: 'not', arg: { op: 'answered', item: 'A' } }],
    [
      '(A + 1,5) paling besar B',
      {
        op: 'compare',
        relation: '<=',
        left: { op: 'add', left: { item: 'A' }, right: { number: '1.5' } },
        right: { item: 'B' },
      },
    ],
    [
      'A terisi dan (B terisi atau C terisi)',
      {
        op: 'and',
        args: [
          { op: 'answered', item: 'A' },
          {
            op: 'or',
            args: [
              { op: 'answered', item: 'B' },
              { op: 'answered', item: 'C' },
            ],
          },
        ],
      },
    ],
    ['tidak benar bahwa (A terisi)', { op: 'not', arg: { op: 'and', args: [{ op: 'answered', item: 'A' }] } }],
  ])('says %s', (words, condition) => {
    expect(describeCondition(condition)).toBe(words);
  });
});
