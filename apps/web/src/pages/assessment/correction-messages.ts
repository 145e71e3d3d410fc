import { catalogue } from '../../i18n/catalogue';

/** Words of the form about corrections of its instrument. */
export const correctionMessages = catalogue(
  {
    notice: 'Kuesioner dikoreksi {date}',
    reason: 'Alasan: {reason}',
    toReview: '{count} jawaban Anda perlu diperiksa: tetap seperti semula, atau ubah.',
    affected: '{count} jawaban Anda terpengaruh. Kuesioner ini sedang tidak dapat diubah; verifikator memeriksanya.',
    allReviewed: 'Tidak ada jawaban Anda yang masih perlu diperiksa.',
    goToReview: 'Periksa butir {code}',
    whatChanged: 'Apa yang berubah',
    version: 'Versi {version}, {date}.',
    droppedAnswers: 'Jawaban Anda atas pertanyaan yang dihapus ({count})',
    droppedIntro: 'Pertanyaannya dihapus, jadi jawaban ini tidak dihitung lagi.',
    itemReview: 'Butir ini dikoreksi; periksa apakah jawaban Anda masih benar.',
    itemDropped: 'Butir ini dikoreksi; jawaban Anda tidak lagi cocok. Jawablah lagi.',
    itemReviewRead: 'Butir ini dikoreksi sesudah Anda menjawabnya.',
    itemDroppedRead: 'Butir ini dikoreksi; jawaban Anda tidak lagi cocok.',
    earlierAnswer: 'Jawaban Anda dahulu: {answer}',
    keep: 'Tetap, jawaban saya benar',
    leaveEmpty: 'Biarkan kosong',
  },
  {
    notice: 'The questionnaire was corrected on {date}',
    reason: 'Reason: {reason}',
    toReview: '{count} of your answers are to be reviewed: keep them as they are, or change them.',
    affected:
      '{count} of your answers are affected. The questionnaire cannot be changed now; the verifier looks at them.',
    allReviewed: 'None of your answers is left to be reviewed.',
    goToReview: 'Review item {code}',
    whatChanged: 'What changed',
    version: 'Version {version}, {date}.',
    droppedAnswers: 'Your answers to questions that were removed ({count})',
    droppedIntro: 'The questions were removed, so these answers no longer count.',
    itemReview: 'This item was corrected; check whether your answer is still right.',
    itemDropped: 'This item was corrected; your answer no longer fits. Please answer again.',
    itemReviewRead: 'This item was corrected after you answered it.',
    itemDroppedRead: 'This item was corrected; your answer no longer fits.',
    earlierAnswer: 'Your earlier answer: {answer}',
    keep: 'Keep it, my answer is right',
    leaveEmpty: 'Leave it empty',
  },
);
