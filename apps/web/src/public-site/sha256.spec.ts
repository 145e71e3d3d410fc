import { createHash } from 'node:crypto';
import { sha256 } from './sha256';

describe('SHA-256 in the browser', () => {
  test.each(['', 'abc', 'Desa Kraton – 96,88', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'é'.repeat(5000)])(
    'equals the one of the platform (case %#)',
    (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    },
  );
});
