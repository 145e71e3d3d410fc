import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Pemeriksaan tanda terima',
    genuine: 'Tanda terima ini asli.',
    replaced: 'Tanda terima ini asli, tetapi sudah digantikan sesudah perbaikan: {number}.',
    openNewer: 'Lihat penggantinya',
    number: 'Nomor',
    body: 'Badan publik',
    period: 'Periode',
    submittedAt: 'Dikirim',
    answers: 'Sidik jari jawaban (SHA-256)',
    evidence: 'Sidik jari daftar bukti (SHA-256)',
    compare:
      'Cocokkan sidik jari di atas dengan yang tercetak pada tanda terima Anda. Isi jawaban tidak ditampilkan di sini.',
  },
  {
    title: 'Receipt check',
    genuine: 'This receipt is genuine.',
    replaced: 'This receipt is genuine, but was replaced after a repair: {number}.',
    openNewer: 'See the newer one',
    number: 'Number',
    body: 'Public body',
    period: 'Period',
    submittedAt: 'Submitted',
    answers: 'Fingerprint of the answers (SHA-256)',
    evidence: 'Fingerprint of the evidence list (SHA-256)',
    compare: 'Compare the fingerprints with those printed on your receipt. Answers are not shown here.',
  },
);
