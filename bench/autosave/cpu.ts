import { readFileSync, readdirSync } from 'node:fs';

/** CPU of a process and of all its children, in microseconds, those that have ended included. */
export const cpuOf = (root: number): number => {
  const stats = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(name)); // prettier-ignore
  return stats.filter(({ pid, parent }) => pid === root || parent === root).reduce((sum, { ticks }) => sum + ticks, 0) * 10_000; // prettier-ignore
};

const statOf = (name: string): { pid: number; parent: number; ticks: number }[] => {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const number = (index: number): number => Number(fields[index]);
    return [{ pid: Number(name), parent: number(1), ticks: number(11) + number(12) + number(13) + number(14) }];
  } catch {
    return [];
  }
};
