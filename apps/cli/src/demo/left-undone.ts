import { chance } from './chance';
import type { Filling } from './fill-assessment';
import { visitorVillage } from './people';

type Part = 'visitor' | 'absent' | 'late' | 'handedIn' | 'done';

/** What a year leaves undone: by hand of the visitor's PPID, verifier and juror, and of bodies that are late. */
export const partOf = ({ body, year }: Pick<Filling, 'body' | 'year'>): Part => {
  if (body.code === visitorVillage) return 'visitor';
  if (body.kind !== 'DESA') return 'done';
  const lot = chance(`lot ${body.code} ${year}`)();
  if (lot < 0.03) return 'absent';
  if (lot < 0.055) return 'late';
  return lot < 0.07 ? 'handedIn' : 'done';
};
