import { catalogue } from '../i18n/catalogue';

/** What follows for a body from a deadline that is past: it handed nothing in, or not again. */
export const endingMessages = catalogue(
  {
    neverFilled:
      'Batas waktunya sudah lewat dan kuesioner ini tidak diisi, sehingga nilainya 0. Hanya penyelenggara yang dapat memperpanjang; hubungi penyelenggara bila ada halangan.',
    unsubmittedZero:
      'Batas waktunya sudah lewat dan kuesioner ini tidak dikirim, sehingga nilainya 0. Hanya penyelenggara yang dapat memperpanjang; hubungi penyelenggara bila ada halangan.',
    unsubmittedCount:
      'Batas waktunya sudah lewat dan kuesioner ini tidak dikirim. Menurut aturan periode ini, isian yang tersimpan dinilai seperti adanya.',
    notReturned:
      'Batas waktunya sudah lewat dan kuesioner yang dikembalikan ini tidak dikirim lagi. Yang dinilai isian yang terakhir tersimpan di server, termasuk perbaikan yang belum dikirim. Tanda terima {number} tetap menjadi bukti kiriman terakhir.',
  },
  {
    neverFilled:
      'The deadline is past and this questionnaire was not filled in, so its score is 0. Only the organiser can extend it; ask the organiser if something prevented you.',
    unsubmittedZero:
      'The deadline is past and this questionnaire was not submitted, so its score is 0. Only the organiser can extend it; ask the organiser if something prevented you.',
    unsubmittedCount:
      'The deadline is past and this questionnaire was not submitted. By the rules of this period, what is saved is judged as it stands.',
    notReturned:
      'The deadline is past and this questionnaire, which was returned, was not submitted again. What was last saved on the server is judged, with repairs that were not submitted. Receipt {number} remains the proof of the last submission.',
  },
);
