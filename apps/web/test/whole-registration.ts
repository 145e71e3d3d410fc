/** A registration that lacks nothing. */
export const handedIn = (who: string): object => ({
  officerName: who,
  officerPosition: 'Sekretaris Desa',
  officerPhone: '0812-1111-2222',
  officerEmail: `${who}@uji.example`,
  superiorName: 'Pak Kades',
  superiorPosition: 'Kepala Desa',
  superiorEmail: `kades.${who}@uji.example`,
  noDecree: true,
});
