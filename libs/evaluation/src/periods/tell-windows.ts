import type { Transaction } from '@app/database';
import { findPeopleOfBodies, type NotificationsService } from '@app/office';
import type { Policy } from '@app/scoring';
import { organiserEnd, organiserInstant } from '../windows/organiser-instant.query';
import { findWindowConcerned } from '../windows/window-concerned.query';
import { windowName } from '../windows/window-order';
import type { LoadedPeriod } from './load-period';

/** The codes of the windows that are set otherwise than before; an end is the same however it was counted. */
export const movedWindows = (before: Policy, after: Policy): readonly string[] =>
  Object.keys({ ...before.windows, ...after.windows }).filter((code) => {
    const [one, other] = [before.windows?.[code], after.windows?.[code]];
    return !one || !other || instants(one).join() !== instants(other).join();
  });

const instants = ({ from, until }: { readonly from: string; readonly until: string }): readonly number[] => [
  Date.parse(from),
  Date.parse(until),
];

/** Where each of them reads more: readers their pile, everybody else their home. */
const hrefs: Readonly<Record<string, string>> = { verifikasi: '/verifikasi' };

/**
 * Tells whoever has work in a window that another time holds for it, and why. Verification is the office's own: its bodies
 * are not told. Filling has words of its own, body by body.
 */
export const tellWindows = async (
  tx: Transaction,
  notifications: NotificationsService,
  { id, title, organiserId, policy }: Pick<LoadedPeriod, 'id' | 'title' | 'organiserId' | 'policy'>,
  { after, reason }: { readonly after: Policy; readonly reason: string | null },
): Promise<void> => {
  for (const code of movedWindows(policy, after).filter((each) => each !== 'saq')) {
    const { bodyIds, userIds } = await findWindowConcerned(tx, id, code);
    const people = code === 'verifikasi' ? [] : await findPeopleOfBodies(tx, bodyIds);
    const name = windowName(after, code);
    const span = after.windows?.[code];
    await notifications.tell(tx, {
      organiserId,
      userIds: [...new Set([...userIds, ...people])],
      kind: 'deadline',
      href: hrefs[code] ?? '/',
      urgent: true,
      title: `Jadwal ${name} diubah: ${title}`,
      text: span
        ? `Jadwal ${name} sekarang: ${await organiserInstant(tx, organiserId, span.from)} sampai ${await organiserEnd(tx, organiserId, span.until)}. Alasan: ${reason ?? '–'}`
        : `Jadwal ${name} tidak lagi dibatasi. Alasan: ${reason ?? '–'}`,
    });
  }
};
