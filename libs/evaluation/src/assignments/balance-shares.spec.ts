import type { AssignableVerifier } from './balance-assignments';
import { balanceShares, placementsOf, type SharePiece } from './balance-shares';
import { noLimits } from './within-limits';

const verifier = (userId: string, more: Partial<AssignableVerifier> = {}): AssignableVerifier => ({
  userId,
  name: userId,
  load: 0,
  bodyIds: [],
  formerBodyIds: [],
  bodyParentIds: [],
  regionCodes: [],
  declaredBodyIds: [],
  limits: noLimits,
  ...more,
});
const sizes = { A: 10, B: 6, C: 4 };
const piecesOf = (bodies: readonly string[], kind = 'DESA'): readonly SharePiece[] =>
  bodies.flatMap((body) =>
    Object.entries(sizes).map(([code, items]) => ({
      assessmentId: `a-${body}`,
      bodyId: body,
      bodyCode: body,
      bodyKind: kind,
      parentId: null,
      regionCode: null,
      instrumentCode: kind,
      codes: [code],
      items,
    })),
  );
const codesOf = (placed: ReturnType<typeof placementsOf>, body: string): Record<string, string> =>
  Object.fromEntries(
    placed.flatMap((one) => (one.assessmentId === `a-${body}` ? [[one.userId ?? '', one.codes.join('')]] : [])),
  );

test('each part has one reader at all bodies, and desks come out even', () => {
  const placed = placementsOf(balanceShares([verifier('gede'), verifier('made')], piecesOf(['k', 'm', 'p'])));
  for (const body of ['k', 'm', 'p']) expect(codesOf(placed, body)).toEqual({ gede: 'A', made: 'BC' });
  expect(placed[0]).toMatchObject({ items: 10, reason: 'Bagian A: pembaca yang sama di semua badan publik, dipilih menurut beban teringan.' }); // prettier-ignore
});

test('who is in conflict with a body is replaced there and nowhere else, and the reason says so', () => {
  const verifiers = [verifier('gede', { declaredBodyIds: ['m'] }), verifier('made')];
  const placed = placementsOf(balanceShares(verifiers, piecesOf(['k', 'm', 'p'])));
  expect(codesOf(placed, 'k')).toEqual({ gede: 'AC', made: 'B' });
  expect(codesOf(placed, 'm')).toEqual({ made: 'ABC' });
  const [atM] = placed.filter(({ assessmentId }) => assessmentId === 'a-m');
  expect(atM?.reason).toContain('Bagian A: menggantikan gede karena benturan kepentingan.');
});

test('a body of which one part is nobody’s is not shared out at all, and says which', () => {
  const only = [verifier('gede', { declaredBodyIds: ['m'] })];
  const placed = placementsOf(balanceShares(only, piecesOf(['k', 'm'])));
  expect(codesOf(placed, 'k')).toEqual({ gede: 'ABC' });
  expect(placed.filter(({ assessmentId }) => assessmentId === 'a-m')).toMatchObject([
    { userId: null, reason: 'Bagian A, B, C tidak dapat diberikan kepada verifikator mana pun.' },
  ]);
});

test('limits hold: kinds a verifier does not take, and a desk that is full', () => {
  const villages = verifier('gede', { limits: { ...noLimits, kinds: ['DESA'] } });
  const all = [...piecesOf(['k']), ...piecesOf(['d'], 'OPD')];
  expect(codesOf(placementsOf(balanceShares([villages, verifier('made', { load: 500 })], all)), 'd')).toEqual({ made: 'ABC' }); // prettier-ignore
  const full = verifier('gede', { limits: { ...noLimits, maxItems: 5 } });
  expect(codesOf(placementsOf(balanceShares([full, verifier('made')], piecesOf(['k']))), 'k')).toEqual({ gede: 'C', made: 'AB' }); // prettier-ignore
});

test('the order of the input changes nothing', () => {
  const verifiers = [verifier('gede'), verifier('made'), verifier('luh')];
  const pieces = piecesOf(['k', 'm', 'p']);
  expect(balanceShares([...verifiers].reverse(), [...pieces].reverse())).toEqual(balanceShares(verifiers, pieces));
});
