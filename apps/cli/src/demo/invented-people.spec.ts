import { headOf, officerOf } from './invented-people';
import { regencyBodies } from './regency';

const villages = regencyBodies().filter(({ kind }) => kind === 'DESA');
const words = (name: string): readonly string[] => name.split(' ');

test('a village has an officer and a head who are not one, each with an address of their own, the same each time', () => {
  expect(villages.length).toBe(198);
  const shared = villages.filter(({ code }) => {
    const [officer, head] = [officerOf(code), headOf(code)];
    return words(head.name).some((word) => words(officer.name).includes(word)) || officer.email === head.email;
  });
  expect(shared).toEqual([]);
  expect([officerOf('35.08.01.2006'), headOf('35.08.01.2006')]).toEqual([
    officerOf('35.08.01.2006'),
    headOf('35.08.01.2006'),
  ]);
  expect(officerOf('35.08.01.2006').email).toBe('ppid.35-08-01-2006@demo.terbuka.example');
});
