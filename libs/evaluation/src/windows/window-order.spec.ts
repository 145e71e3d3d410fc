import { startingPolicy } from '../periods/starting-policy';
import { newWindowFaults, windowFaults } from './window-order';

const day = (from: number, until: number) => ({
  from: `2026-03-${String(from).padStart(2, '0')}T00:00:00Z`,
  until: `2026-03-${String(until).padStart(2, '0')}T00:00:00Z`,
});
const policy = (windows: Parameters<typeof windowFaults>[0]['windows'] = {}) => ({
  ...startingPolicy({ code: 'uji', title: 'Uji', year: 2026 }, 'Uji'),
  windows,
});
const pathsOf = (windows: Parameters<typeof policy>[0]): readonly string[] =>
  windowFaults(policy(windows)).map(({ path }) => path.replace('/policy/windows/', ''));

test.each([
  ['nothing is set', {}, []],
  ['they overlap', { saq: day(1, 10), verifikasi: day(5, 12), sanggah: day(12, 15), presentasi: day(2, 9) }, []],
  ['two begin and end together', { saq: day(1, 10), verifikasi: day(1, 10) }, []],
  ['reading begins before filling', { saq: day(5, 10), verifikasi: day(1, 12) }, ['verifikasi/from']],
  ['reading ends before filling', { saq: day(1, 10), verifikasi: day(2, 9) }, ['verifikasi/until']],
  ['appeals come before all', { saq: day(5, 10), verifikasi: day(6, 12), sanggah: day(1, 2) }, ['sanggah/from', 'sanggah/from', 'sanggah/until']], // prettier-ignore
  ['a jury sits before its gate can be known', { saq: day(5, 10), presentasi: day(1, 20) }, ['presentasi/from']],
])('where %s', (_, windows, paths) => expect(pathsOf(windows)).toEqual(paths));

test('names both windows, and does not hold an older disorder against another change', () => {
  const [fault] = windowFaults(policy({ saq: day(5, 10), verifikasi: day(1, 12) }));
  expect(fault?.message).toBe('Jadwal Verifikasi mulai sebelum Pengisian mulai. Mundurkan awalnya.');
  const disordered = policy({ saq: day(5, 10), verifikasi: day(1, 12) });
  const moved = policy({ saq: day(5, 11), verifikasi: day(1, 10) });
  expect(newWindowFaults(disordered, moved).map(({ path }) => path)).toEqual(['/policy/windows/verifikasi/until']);
});
