import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { CorrectionNotes } from '../../parts/correction-notes';
import { GiveBackButton } from '../../parts/give-back-button';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { PresentationView } from './presentation-types';

interface Props {
  readonly view: PresentationView;
  readonly onChanged: () => void;
}

/** For the office: whose card is signed, and giving one back to its juror while nothing is determined. */
export function JurorCards({ view, onChanged }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const seated = view.jurors.filter(({ recusedReason }) => recusedReason === null);
  const giveBack = (userId: string) => async (reason: string) => {
    await api.post(`/api/presentations/${view.id}/jurors/${userId}/corrections`, { reason });
    onChanged();
  };
  if (seated.length === 0) return null;
  return (
    <section aria-labelledby="cards" class="stack">
      <h2 id="cards">{t('cards')}</h2>
      {seated.map(({ id, name, signedAt, corrections }) => (
        <div key={id} class="card">
          <p>
            <strong>{name}</strong> ·{' '}
            {signedAt === null ? t('unsigned') : t('signedAt', { time: format.dateTime(signedAt) })}
          </p>
          <CorrectionNotes corrections={corrections} />
          {signedAt !== null && view.isOpen && (
            <p class="actions">
              <GiveBackButton what={t('cardOf', { juror: name })} who={name} onGiveBack={giveBack(id)} />
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
