/** Every wording that was ever signed, oldest first; a submission keeps its text and the number of its wording. */
const wordings = [
  'Saya selaku atasan PPID menyatakan bahwa jawaban dan bukti pada kuesioner ini benar, dapat dipertanggungjawabkan, ' +
    'dan saya setujui untuk dikirim kepada penyelenggara.',
] as const;

/** What the superior stands for by handing in. */
export const statement: string = wordings[wordings.length - 1] ?? '';

/** Number of the wording in force, from 1. */
export const statementVersion = wordings.length;
