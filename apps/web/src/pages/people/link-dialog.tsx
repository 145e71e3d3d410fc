import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { PasswordLink, Person } from '../../api/mail-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';

/** Makes a link to hand over; it is shown until the dialog closes, and never again. */
export function LinkDialog({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const t = useTextOf(messages);
  const common = useText();
  const format = useFormat();
  const [link, setLink] = useState<PasswordLink | null>(null);
  const { busy, problem, attempt } = useAttempt();
  useEffect(() => setLink(null), [person]);
  const name = person?.name ?? '';
  const text = link && t('linkText', { name, url: link.url });
  const make = (): void => {
    if (!person) return;
    const making = api.post<PasswordLink>(`/api/people/${person.id}/password-link`).then(setLink);
    attempt(making, () => undefined);
  };
  return (
    <Dialog
      open={person !== null}
      title={t('linkTitle', { name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {link ? common('app.close') : common('app.cancel')}
          </button>
          {text ? (
            <button
              type="button"
              class="button primary"
              onClick={() => void navigator.clipboard.writeText(text).then(() => toast.show(t('copied')))}
            >
              {t('copy')}
            </button>
          ) : (
            <button type="button" class="button primary" disabled={busy} onClick={make}>
              {t('make')}
            </button>
          )}
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      {text ? (
        <>
          <p class="soft">{t('linkOnce', { at: format.dateTime(link?.expiresAt ?? '') })}</p>
          <p class="mail-text">{text}</p>
        </>
      ) : (
        <p>{t('linkIntro')}</p>
      )}
    </Dialog>
  );
}
