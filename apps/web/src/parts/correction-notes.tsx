import type { Schemas } from '../api/types';
import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';

const messages = catalogue(
  {
    open: 'Dikembalikan {by} untuk dibetulkan ({time}): {reason} Penetapan menunggu sampai ini selesai lagi.',
    done: 'Dibetulkan {time}. Alasan: {reason}',
  },
  {
    open: 'Given back by {by} to be corrected ({time}): {reason} The determination waits until this has ended again.',
    done: 'Corrected {time}. Reason: {reason}',
  },
);

/** Why something that had ended was or is corrected. */
export function CorrectionNotes({ corrections }: { readonly corrections: readonly Schemas['StageCorrectionDto'][] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      {corrections.map(({ reason, by, openedAt, closedAt }) => (
        <p key={openedAt} class={closedAt === null ? 'note warn' : 'note'}>
          {closedAt === null
            ? t('open', { by, reason, time: format.dateTime(openedAt) })
            : t('done', { reason, time: format.dateTime(closedAt) })}
        </p>
      ))}
    </>
  );
}
