import type { StandingRow } from '../../api/results-types';
import { atTheGate } from './at-the-gate';

const row = (name: string, state: string, more: Partial<StandingRow> = {}): StandingRow =>
  ({
    assessmentId: `id of ${name}`,
    name,
    categoryLabel: 'Desa',
    status: 'ranked',
    stages: { presentasi: { score: null, state } },
    gates: [],
    ...more,
  }) as unknown as StandingRow;
const gate = (passed: boolean): StandingRow['gates'] => [{ stage: 'presentasi', passed, reason: passed ? 'mencapai' : 'di bawah' }]; // prettier-ignore

test('a decision concerns who takes part and has not entered; those kept out come first', () => {
  const rows = [
    row('waits', 'unopened'),
    row('would pass', 'unopened', { gates: gate(true) }),
    row('kept out', 'gatedOut', { gates: gate(false) }),
    row('heard', 'scored', { gates: gate(true) }),
    row('before the jury', 'undetermined', { gates: gate(true) }),
    row('merged', 'gatedOut', { status: 'withdrawn' }),
    row('never came', 'unopened', { status: 'notAssessed' }),
    row('of a published year', 'gatedOut', { assessmentId: null }),
  ];
  expect(atTheGate(rows, 'presentasi').map(({ name, gate: said }) => [name, said?.reason ?? null])).toEqual([
    ['kept out', 'di bawah'],
    ['waits', null],
    ['would pass', 'mencapai'],
  ]);
});
