import type { PlenaryDecision } from '../../../api/results-types';
import { useTextOf } from '../../../i18n/use-text';
import { sittingMessages } from './sitting-messages';

/** Decisions as they were recorded, in their order, each with its reason and what the vote came to. */
export function DecisionList({ decisions }: { readonly decisions: readonly PlenaryDecision[] }) {
  const t = useTextOf(sittingMessages);
  if (decisions.length === 0) return null;
  return (
    <ol class="decision-list">
      {decisions.map(({ id, kind, about, decision, reason, vote, outcome }) => (
        <li key={id}>
          <p>
            <strong>{about ?? t('aboutAll')}</strong> · {t(`kind.${kind}`)} · {t(`outcome.${outcome}`, vote ?? {})}
          </p>
          <p>{decision}</p>
          <p class="soft small">{t('why', { reason })}</p>
        </li>
      ))}
    </ol>
  );
}
