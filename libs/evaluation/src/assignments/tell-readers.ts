import type { Transaction } from '@app/database';
import type { NotificationsService } from '@app/office';

interface Given {
  readonly assessmentId: string;
  readonly userId: string | null;
}

interface Told {
  readonly organiserId: string;
  readonly given: readonly Given[];
  /** Says it of a count of bodies. */
  readonly title: (count: number) => string;
}

/** Everybody who was given something to read is told how many bodies. */
export const tellReaders = async (
  notifications: NotificationsService,
  tx: Transaction,
  { organiserId, given, title }: Told,
): Promise<void> => {
  for (const userId of new Set(given.flatMap((one) => one.userId ?? []))) {
    const bodies = new Set(given.filter((one) => one.userId === userId).map(({ assessmentId }) => assessmentId));
    await notifications.tell(tx, {
      organiserId,
      userIds: [userId],
      kind: 'assignment',
      title: title(bodies.size),
      text: 'Daftarnya ada di halaman Verifikasi.',
      href: '/verifikasi',
      byMail: false,
    });
  }
};
