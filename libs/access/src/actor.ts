import type { Role } from '@app/database';

/** Who acts, under the hat chosen at sign-in. Services take it first. */
export interface Actor {
  readonly userId: string;
  readonly membershipId: string;
  readonly role: Role;
  /** The tenant; null for the operator only. */
  readonly organiserId: string | null;
  /** The one body that a unit PPID or a superior works for. */
  readonly publicBodyId: string | null;
}

/** The commands of an operator at the machine itself, who has no account: may do what sets an installation up. */
export const installation = 'installation';
export type Installation = typeof installation;

/** The official Indonesian name of each role, as screens show it. */
export const roleLabels: Readonly<Record<Role, string>> = {
  operator: 'Operator',
  organiserAdmin: 'Admin Penyelenggara',
  commissioner: 'Komisioner',
  verifier: 'Verifikator',
  juror: 'Juri',
  leadPpid: 'PPID Utama',
  unitPpid: 'PPID Pelaksana',
  superior: 'Atasan PPID',
  regionalHead: 'Kepala Daerah',
};
