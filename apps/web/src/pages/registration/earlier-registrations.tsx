import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { RegistrationRead } from './registration-read';

/** What was approved before the data was renewed, each folded; nothing where it never was. */
export function EarlierRegistrations({
  registration: { assessmentId, earlier },
}: {
  readonly registration: Registration;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (earlier.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('earlier')}</h2>
      {earlier.map(({ round, content, decree, decidedAt }) => (
        <details key={round} class="card registration-earlier">
          <summary>
            {t('earlierOne', { round: String(round), name: content.officerName, at: format.date(decidedAt) })}
          </summary>
          <RegistrationRead content={content} assessmentId={assessmentId} decree={decree} round={round} />
        </details>
      ))}
    </section>
  );
}
