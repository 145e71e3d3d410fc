import { chance, pick, type Chance } from './chance';

/** Somebody who acts for a body that no visitor works for; names are invented, addresses can never exist. */
export interface Invented {
  readonly name: string;
  readonly email: string;
}

const women = {
  first: ['Siti', 'Endang', 'Rina', 'Nur', 'Lestari', 'Wulan'],
  last: ['Aminah', 'Purwanti', 'Marlina', 'Hasanah', 'Suryani', 'Rahayu'],
} as const;
const men = {
  first: ['Bambang', 'Joko', 'Wahyu', 'Eko', 'Hadi', 'Arif'],
  last: ['Susilo', 'Widodo', 'Nugroho', 'Setiawan', 'Kurniawan', 'Santosa'],
} as const;

const nameFrom = (draw: Chance): string => {
  const { first, last } = draw() < 0.5 ? women : men;
  return `${pick(draw, first)} ${pick(draw, last)}`;
};

const addressOf = (office: string, code: string): string =>
  `${office}.${code.replaceAll('.', '-')}@demo.terbuka.example`;

/** The officer of a body, by name and address: the same in its account, its invitation and its registration. */
export const officerOf = (code: string): Invented => ({
  name: nameFrom(chance(`person ${code}`)),
  email: addressOf('ppid', code),
});

/** The head of a village, somebody else than its officer. */
export const headOf = (code: string): Invented => {
  const officer = officerOf(code).name;
  const draw = chance(`head ${code}`);
  let name = nameFrom(draw);
  while (name.split(' ').some((word) => officer.includes(word))) name = nameFrom(draw);
  return { name, email: addressOf('kades', code) };
};
