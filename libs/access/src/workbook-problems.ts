import { Problem, type Fault } from './problem-class';

/** Problems of questionnaires that are filled in as workbooks. */
export const workbookProblems = {
  workbookRefused: (details: { readonly errors: readonly Fault[] }) =>
    new Problem(422, 'workbook.refused', details.errors[0]?.message ?? 'Berkas ini tidak dapat dibaca.', details),
  workbookUnrecognised: () =>
    new Problem(
      422,
      'workbook.unrecognised',
      'Ini bukan buku kerja SAQ: tidak ada lembar dengan judul kolom Kode dan Jawaban. Unduh buku kerjanya dari halaman ini, lalu isi yang itu.',
    ),
} as const;
