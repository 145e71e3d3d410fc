import { catalogue } from '../i18n/catalogue';

export const recomputeMessages = catalogue(
  {
    holds: 'Cocok. Masukan dan lembar nilai yang dihitung di peramban ini sama dengan yang diumumkan.',
    differs: 'Tidak cocok dengan yang diumumkan. Jangan percayai halaman ini; hubungi penyelenggara.',
    input: 'Masukan diunduh. SHA-256 period.json:',
    same: 'sama dengan yang diumumkan',
    other: 'berbeda dari yang diumumkan',
    final: 'Nilai eksak {exact}, dibulatkan menurut aturan periode menjadi {final}.',
    places: 'Kualifikasi {band}, peringkat {rank} dalam kategorinya.',
    sheet: 'SHA-256 lembar nilai:',
  },
  {
    holds: 'It holds. Input and score sheet computed in this browser equal what was published.',
    differs: 'It differs from what was published. Do not trust this page; ask the organiser.',
    input: 'Input downloaded. SHA-256 of period.json:',
    same: 'equals what was published',
    other: 'differs from what was published',
    final: 'Exact value {exact}, rounded by the rule of the period to {final}.',
    places: 'Qualification {band}, rank {rank} in its category.',
    sheet: 'SHA-256 of the score sheet:',
  },
);
