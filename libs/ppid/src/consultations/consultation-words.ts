import type { ConsultationChannel, ConsultationState, ConsultationTopic } from '@app/database';

/** Words of the clinic's book, which is Indonesian whoever reads it. */
export const channelWords: Readonly<Record<ConsultationChannel, string>> = {
  online: 'Daring',
  officer: 'PPID',
  desk: 'Meja layanan',
  phone: 'Telepon',
};

export const topicWords: Readonly<Record<ConsultationTopic, string>> = {
  request: 'Permohonan informasi',
  objection: 'Keberatan dan sengketa',
  listing: 'Daftar informasi (DIP)',
  exemption: 'Pengecualian dan uji konsekuensi',
  service: 'Layanan dan standar PPID',
  evaluation: 'Monev dan kuesioner',
  website: 'Laman dan media sosial',
  other: 'Lainnya',
};

export const stateWords: Readonly<Record<ConsultationState, string>> = {
  waiting: 'Menunggu jawaban',
  answered: 'Dijawab',
  closed: 'Ditutup',
};
