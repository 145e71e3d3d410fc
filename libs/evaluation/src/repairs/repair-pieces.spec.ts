import { areSamePieces, handedPiece, keptPiece, type Piece } from './repair-pieces';

const kept = {
  id: 'a',
  kind: 'file',
  url: null,
  fileName: 'sk.pdf',
  sha256: 'f'.repeat(64),
  page: 2,
  note: 'lampiran',
};
const piece = keptPiece(kept);

test.each<[string, Piece, boolean]>([
  ['another page', keptPiece({ ...kept, page: 3 }), false],
  ['another note', keptPiece({ ...kept, note: 'lampiran 2' }), false],
  ['another file of the same name', keptPiece({ ...kept, sha256: 'e'.repeat(64) }), false],
  ['the same file put there anew', keptPiece({ ...kept, id: 'b' }), true],
  ['what a receipt says, which knows no notes', handedPiece({ item: 'A1', kind: 'file', page: 2, fileName: 'sk.pdf', sha256: kept.sha256 }, () => undefined), true], // prettier-ignore
])('%s is told apart: %#', (_, after, isSame) => {
  expect(areSamePieces([piece], [after])).toBe(isSame);
});

test('another order alone is no change, and a receipt still says where its file opens', () => {
  const other = keptPiece({ ...kept, id: 'c', page: 9 });
  expect(areSamePieces([piece, other], [other, piece])).toBe(true);
  const handed = handedPiece({ item: 'A1', kind: 'file', fileName: 'sk.pdf', sha256: kept.sha256 }, () => 'a');
  expect(handed.href).toBe('/api/evidence/a/file');
});
