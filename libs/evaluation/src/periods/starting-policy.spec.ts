import { builtInInstruments } from '@app/instrument';
import { bodyKinds } from '@app/access';
import { readPolicy } from './check-policy-shape';
import { openingFaults } from './period-rules';
import { renewedPolicy, startingPolicy } from './starting-policy';

const name = { code: 'ppid-x-2027', title: 'Monev KIP 2027', year: 2027 };
const policy = startingPolicy(name, 'PPID X');

test('the starting policy can be opened as it stands, for every kind of body', () => {
  expect(readPolicy(policy)).toEqual({ policy });
  expect(openingFaults(policy, builtInInstruments)).toEqual([]);
  expect(policy.categories?.map(({ code }) => code)).toEqual(bodyKinds);
});

test('a renewed policy keeps its rules, drops its dates and moves its year on', () => {
  const windows = { saq: { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' } };
  const old = { ...policy, code: 'kab-2026', title: 'Monev 2026', year: 2026, decimals: 3, windows };
  expect(renewedPolicy(old, name)).toEqual({ ...policy, code: 'kab-2027', title: 'Monev 2027', decimals: 3 });
});

test('a name that tells no year gives way to the suggested one', () => {
  const old = { ...policy, code: 'kab', title: 'Monev', year: 2026 };
  expect(renewedPolicy(old, name)).toMatchObject(name);
});
