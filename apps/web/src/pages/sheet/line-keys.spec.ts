import type { SheetLine } from '@app/scoring';
import { openableKeys, pathTo } from './line-keys';

const line = (code: string, kind: SheetLine['kind'], children: readonly SheetLine[] = []): SheetLine => ({
  code,
  label: code,
  kind,
  rule: 'x',
  weight: '1',
  value: '1',
  contribution: '1',
  rounded: '1.00',
  children,
});

const criterion = line('K1', 'item');
const sheet = line('final', 'final', [
  line('saq', 'stage', [line('A', 'node', [line('A01', 'item')])]),
  line('presentasi', 'stage', [line('j1', 'juror', [criterion]), line('j2', 'juror', [criterion])]),
]);

describe('addresses of sheet lines', () => {
  test('no two lines share one', () => {
    const keys = openableKeys(sheet);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('j2.K1');
  });

  test('a line is found with everything above it', () => {
    expect(pathTo(sheet, 'A01')).toEqual(['final', 'saq', 'A', 'A01']);
    expect(pathTo(sheet, 'Z99')).toBeNull();
  });
});
