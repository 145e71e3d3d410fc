import { inTurn, isWaiting } from './in-turn';
import type { PresentationCard } from './presentation-types';

type Session = Pick<PresentationCard, 'id' | 'isOpen' | 'periodYear' | 'startsAt' | 'myCard' | 'closed'>;

const session = (id: string, more: Partial<Session> = {}): Session => ({
  id,
  isOpen: true,
  periodYear: 2026,
  startsAt: '2026-10-02T02:00:00.000Z',
  myCard: { scored: 0, total: 2, signedAt: null },
  closed: null,
  ...more,
});
const signed = { scored: 2, total: 2, signedAt: '2026-10-01T03:00:00.000Z' };

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
