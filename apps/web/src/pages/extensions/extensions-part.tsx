import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { BoardSummary } from '../../api/results-types';
import type { Extension, PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { ExtendButton } from './extend-button';
import { messages } from './messages';
import { RulesPart } from './rules-part';

interface List {
  readonly items: readonly Extension[];
}

interface PartProps {
  readonly period: PeriodView;
  /** Somebody has more time now, or less. */
  readonly onChanged: () => void;
}

/** Who got more time and why, the rules of handing in, and the way to what came too late. */
export function ExtensionsPart({ period, onChanged }: PartProps) {
  const t = useTextOf(messages);
  const mayChange = period.allowed.includes('changePolicy');
  const format = useFormat();
  const waiting = useResource<BoardSummary>(`/api/periods/${period.id}/board/summary`).value?.lateAnswers ?? 0;
  const extensions = useResource<List>(`/api/periods/${period.id}/extensions`);
  const replace = (list: List): void => {
    extensions.replace(list);
    onChanged();
  };
  return (
    <>
      <section class="card">
        <h2>{t('title')}</h2>
        <p class="soft">{t('intro')}</p>
        <Loaded resource={extensions}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('none')}</p>
            ) : (
              <ul class="extensions">
                {items.map((one) => (
                  <Line key={one.id} extension={one} mayUndo={mayChange} onChanged={replace} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <p class="actions">
          {mayChange && period.state === 'open' && <ExtendButton period={period} onChanged={replace} />}
          <Link class="button" href={paths.lateAnswers(period.id)}>
            {waiting > 0 ? t('lateWaiting', { count: format.count(waiting) }) : t('late')}
          </Link>
        </p>
      </section>
      <RulesPart period={period} mayChange={mayChange} />
    </>
  );
}

interface LineProps {
  readonly extension: Extension;
  readonly mayUndo: boolean;
  readonly onChanged: (list: List) => void;
}

function Line({ extension, mayUndo, onChanged }: LineProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const { id, bodyName, until, madeBy, madeAt, undoneAt } = extension;
  const undo = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    onChanged(await api.post<List>(`/api/extensions/${id}/undoing`, { reason: reason.trim() }));
    toast.show(t('undoneToast'));
  };
  return (
    <li>
      <strong>{bodyName ?? t('all')}</strong> {t('until', { at: format.end(until) })}
      <br />
      <span class="soft small">
        {t('madeBy', { name: madeBy, at: format.dateTime(madeAt), reason: extension.reason })}
      </span>
      {undoneAt && (
        <span class="tag long">
          {t('undone', { at: format.dateTime(undoneAt), reason: extension.undoneReason ?? '' })}
        </span>
      )}
      {!undoneAt && mayUndo && (
        <ConfirmButton
          label={t('undo')}
          title={t('undoTitle')}
          confirmLabel={t('undoDo')}
          tone="quiet"
          onConfirm={undo}
        >
          <p>{t('undoText', { whom: bodyName ?? t('all') })}</p>
          <label class="field">
            <span class="field-label">{t('reason')}</span>
            <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
        </ConfirmButton>
      )}
    </li>
  );
}
