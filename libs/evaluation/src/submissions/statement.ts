/** What the superior stands for by handing in. */
export const statement =
  'Saya selaku atasan PPID menyatakan bahwa jawaban dan bukti pada kuesioner ini benar, dapat dipertanggungjawabkan, ' +
  'dan saya setujui untuk dikirim kepada penyelenggara.';
