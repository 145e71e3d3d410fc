import { catalogue } from '../../i18n/catalogue';

/** Of what a body sent after the deadline. */
export const lateMessages = catalogue(
  {
    late: 'Tiba sesudah batas waktu: {parts}.',
    waiting: '{count} menunggu keputusan penyelenggara',
    accepted: '{count} diterima',
    declined: '{count} ditolak',
    item: 'Butir {code}',
    answer: '(jawaban)',
    evidence: '({count} bukti)',
    both: '(jawaban dan {count} bukti)',
    undecided: 'belum dihitung, menunggu keputusan penyelenggara.',
    'decided.accepted': 'diterima. {reason}',
    'decided.declined': 'ditolak. {reason}',
  },
  {
    late: 'Arrived after the deadline: {parts}.',
    waiting: "{count} wait for the organiser's decision",
    accepted: '{count} accepted',
    declined: '{count} declined',
    item: 'Item {code}',
    answer: '(answer)',
    evidence: '({count} pieces of evidence)',
    both: '(answer and {count} pieces of evidence)',
    undecided: "does not count yet, waits for the organiser's decision.",
    'decided.accepted': 'accepted. {reason}',
    'decided.declined': 'declined. {reason}',
  },
);
