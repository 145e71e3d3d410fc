import { hearing, inTurn, isWaiting, ownPlaces } from './in-turn';
import type { PresentationCard } from './presentation-types';

type Session = Pick<PresentationCard, 'id' | 'isOpen' | 'periodYear' | 'startsAt' | 'myCard' | 'closed'>;

const session = (id: string, more: Partial<Session> = {}): Session => ({
  id,
  isOpen: true,
  periodYear: 2026,
  startsAt: '2026-10-02T02:00:00.000Z',
  myCard: { scored: 0, total: 2, signedAt: null, score: null },
  closed: null,
  ...more,
});
const signed = { scored: 2, total: 2, signedAt: '2026-10-01T03:00:00.000Z', score: '80.00' };

test('unsigned cards come first, by period and hour; what was signed follows, and finished periods come last', () => {
  const sessions = [
    session('finished, never signed', { isOpen: false, periodYear: 2025 }),
    session('signed', { myCard: signed, startsAt: '2026-10-01T02:00:00.000Z' }),
    session('no hour yet', { startsAt: null }),
    session('later'),
    session('last year', { periodYear: 2025, startsAt: '2025-10-01T02:00:00.000Z' }),
    session('sooner', { startsAt: '2026-10-01T09:00:00.000Z' }),
  ];
  expect(inTurn(sessions).map(({ id }) => id)).toEqual([
    'sooner',
    'later',
    'no hour yet',
    'last year',
    'signed',
    'finished, never signed',
  ]);
});

test('only an unsigned card of mine in a period that is not finished waits for me', () => {
  expect([
    isWaiting(session('mine')),
    isWaiting(session('signed', { myCard: signed })),
    isWaiting(session('others', { myCard: null })),
    isWaiting(session('finished', { isOpen: false })),
    isWaiting(session('too late', { closed: 'over' })),
    isWaiting(session('merged', { closed: 'withdrawn' })),
    isWaiting(session('soon', { closed: 'notBegun' })),
  ]).toEqual([true, false, false, false, false, false, false]);
});

const card = (id: string, score: string | null, more: object = {}) => ({
  ...{ id, periodId: 'p', stageCode: 'presentasi', category: 'desa' },
  myCard: { scored: score === null ? 1 : 2, total: 2, signedAt: null, score: score ?? '40.00' },
  ...more,
});

test('own complete cards are placed among each other by category, and equal scores share a place', () => {
  const cards = [
    card('first', '90.00'),
    card('third', '70.5'),
    card('also first', '90'),
    card('half filled', null),
    card('another category', '10.00', { category: 'kabupaten' }),
    card('nobody’s', null, { myCard: null }),
  ];
  expect([...ownPlaces(cards)]).toEqual([
    ['first', { place: 1, among: 3 }],
    ['third', { place: 3, among: 3 }],
    ['also first', { place: 1, among: 3 }],
    ['another category', { place: 1, among: 1 }],
  ]);
});

test('who recused themselves or did not hear the body is not waited for; a card signed before that counts', () => {
  const seat = (id: string, more: object) => ({
    ...{ id, name: id, signedAt: null, recusedReason: null, awayReason: null, corrections: [] },
    ...more,
  });
  const jurors = [
    seat('hears', {}),
    seat('recused', { recusedReason: 'Pernah bekerja di sana.' }),
    seat('late', { awayReason: 'Datang terlambat.' }),
    seat('left after signing', { awayReason: 'Pulang.', signedAt: '2026-10-01T03:00:00.000Z' }),
  ];
  expect(hearing({ jurors }).map(({ id }) => id)).toEqual(['hears', 'left after signing']);
});
