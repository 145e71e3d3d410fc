import { Problem } from './problem-class';

/** Problems of looking at links. */
export const linkProblems = {
  linkChecksOff: () =>
    new Problem(
      409,
      'link.off',
      'Pemeriksaan tautan dimatikan oleh operator. Buka sendiri tautannya untuk memastikan.',
    ),
  linkThrottled: (details: { retryAfterSeconds: number }) =>
    new Problem(
      429,
      'link.throttled',
      `Tautan ini baru saja diperiksa. Coba lagi dalam ${Math.ceil(details.retryAfterSeconds / 60)} menit.`,
      details,
    ),
  linkNoSnapshot: () =>
    new Problem(404, 'link.noSnapshot', 'Belum ada salinan halaman ini; salinan dibuat ketika tautannya dapat dibuka.'),
} as const;
