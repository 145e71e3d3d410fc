import type { Fault } from '@app/access';
import type { Policy, Window } from '@app/scoring';
import { questionnaireOf } from '../periods/period-rules';

/** Windows that belong to no stage of their own: filling, verification, appeals. */
const fixedNames: Readonly<Record<string, string>> = {
  saq: 'Pengisian',
  verifikasi: 'Verifikasi',
  sanggah: 'Sanggahan',
};

/** A window as people call it: the fixed ones by name, the others by their stage. */
export const windowName = ({ stages }: Pick<Policy, 'stages'>, code: string): string =>
  fixedNames[code] ?? stages.find((stage) => stage.code === code)?.label ?? code;

interface Pair {
  readonly code: string;
  readonly before: string;
  /** Whether it may not end before the other ends either; a stage may be over early. */
  readonly isEnding: boolean;
}

/** What comes after what: reading after filling, appeals after reading, a stage after the one whose score lets it in. */
const pairsOf = (policy: Policy): readonly Pair[] => [
  { code: 'verifikasi', before: 'saq', isEnding: true },
  { code: 'sanggah', before: 'saq', isEnding: false },
  { code: 'sanggah', before: 'verifikasi', isEnding: true },
  ...policy.stages.flatMap(({ code, gate }) => {
    if (!gate) return [];
    const before = gate.on === questionnaireOf(policy)?.code ? 'saq' : gate.on;
    return [{ code, before, isEnding: false }];
  }),
];

/** What is out of order between the windows of a policy: nothing begins before what it follows. Pure. */
export const windowFaults = (policy: Policy): readonly Fault[] =>
  pairsOf(policy).flatMap((pair): Fault[] => {
    const own = policy.windows?.[pair.code];
    const other = policy.windows?.[pair.before];
    if (!own || !other) return [];
    const [name, before] = [windowName(policy, pair.code), windowName(policy, pair.before)];
    const path = `/policy/windows/${pair.code}`;
    const isLater = (edge: keyof Pick<Window, 'from' | 'until'>): boolean =>
      Date.parse(own[edge]) < Date.parse(other[edge]);
    return [
      ...(isLater('from')
        ? [
            {
              path: `${path}/from`,
              code: 'windows',
              message: `Jadwal ${name} mulai sebelum ${before} mulai. Mundurkan awalnya.`,
            },
          ]
        : []),
      ...(pair.isEnding && isLater('until')
        ? [
            {
              path: `${path}/until`,
              code: 'windows',
              message: `Jadwal ${name} berakhir sebelum ${before} berakhir. Mundurkan akhirnya.`,
            },
          ]
        : []),
    ];
  });

/** What a change puts out of order; what was so before is no reason to refuse another change. Pure. */
export const newWindowFaults = (before: Policy, after: Policy): readonly Fault[] => {
  const known = new Set(windowFaults(before).map(({ path }) => path));
  return windowFaults(after).filter(({ path }) => !known.has(path));
};
