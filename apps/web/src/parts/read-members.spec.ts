import { readMembers, writeMembers } from './read-members';

describe('a typed list of members', () => {
  test.each([
    ['Komang, Ketua', [{ name: 'Komang', position: 'Ketua', present: true }]],
    ['- Ani, Wakil Ketua, Bidang ASE', [{ name: 'Ani', position: 'Wakil Ketua, Bidang ASE', present: false }]],
    ['  Budi  ', [{ name: 'Budi', position: '', present: true }]],
    ['\n\n , Ketua\n-\n', []],
  ])('%j', (typed, members) => {
    expect(readMembers(typed)).toEqual(members);
    expect(readMembers(writeMembers(members))).toEqual(members);
  });
});
