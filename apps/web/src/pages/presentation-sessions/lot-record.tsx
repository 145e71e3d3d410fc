import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { PlannedSession } from './session-types';

/** How the lots were drawn, so that anybody can do it again, and what was drawn before. */
export function LotRecord({ draws }: { readonly draws: PlannedSession['draws'] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [latest, ...earlier] = draws;
  if (!latest) return null;
  const example = `${latest.seed}:${latest.codes[0] ?? ''}`;
  return (
    <details class="lot">
      <summary>{t('lot', { seed: latest.seed })}</summary>
      <p>{t('lotWho', { by: latest.drawnBy, at: format.dateTime(latest.drawnAt) })}</p>
      {latest.reason && <p>{t('lotReason', { reason: latest.reason })}</p>}
      <p>{t('lotOrder', { codes: latest.codes.join(', ') })}</p>
      <p class="soft small">{t('lotHow', { example, command: `printf '%s' '${example}' | sha256sum` })}</p>
      {earlier.map(({ seed, drawnBy, drawnAt, codes, reason }) => (
        <p key={drawnAt} class="small">
          {t('earlier', { seed, by: drawnBy, at: format.dateTime(drawnAt) })}.{' '}
          {reason && `${t('lotReason', { reason })} `}
          {t('lotOrder', { codes: codes.join(', ') })}
        </p>
      ))}
    </details>
  );
}
