import { useState } from 'preact/hooks';
import { ApiProblem } from '../api/problem';
import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';
import { ConfirmButton } from './confirm-button';

const messages = catalogue(
  {
    giveBack: 'Kembalikan untuk dibetulkan',
    title: 'Kembalikan {what} untuk dibetulkan?',
    text: '{who} dapat mengubahnya lagi, juga bila waktunya sudah lewat, lalu menyelesaikannya kembali. Isi yang lama tetap tersimpan, dan penetapan menunggu sampai selesai.',
    reason: 'Alasan',
    reasonHint: 'Badan publik membaca alasan ini setelah pembetulan selesai. Jangan menyebut nilai.',
    reasonMissing: 'Tuliskan alasannya.',
    do: 'Kembalikan',
  },
  {
    giveBack: 'Give back to be corrected',
    title: 'Give back {what} to be corrected?',
    text: '{who} can change it again, also where the time is over, and ends it anew. What was there before stays on record, and the determination waits until it is done.',
    reason: 'Reason',
    reasonHint: 'The body reads this reason once the correction is done. Do not mention scores.',
    reasonMissing: 'Write down the reason.',
    do: 'Give back',
  },
);

interface Props {
  /** What is given back, as the dialog names it. */
  readonly what: string;
  /** Whose it is. */
  readonly who: string;
  readonly onGiveBack: (reason: string) => Promise<void>;
}

/** Gives back what had ended to whoever filled it, with a reason that stays on record. */
export function GiveBackButton({ what, who, onGiveBack }: Props) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const hint = `hint-${what.replace(/\W+/g, '-')}`;
  const giveBack = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    await onGiveBack(reason.trim());
    setReason('');
  };
  return (
    <ConfirmButton
      label={t('giveBack')}
      fullLabel={`${t('giveBack')}: ${what}`}
      title={t('title', { what })}
      confirmLabel={t('do')}
      tone="quiet"
      onConfirm={giveBack}
    >
      <p>{t('text', { who })}</p>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea
          class="input"
          required
          aria-describedby={hint}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p id={hint} class="soft small">
        {t('reasonHint')}
      </p>
    </ConfirmButton>
  );
}
