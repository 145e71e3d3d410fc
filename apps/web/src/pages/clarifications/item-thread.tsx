import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { AssessmentClarifications, Clarification } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { forgetPaths, useResource } from '../../use-resource';
import '../appeals/appeals.css';
import { Asked } from './asked';
import { messages } from './messages';

interface Props {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly mayAsk: boolean;
}

/** What was asked of the body about one item, and asking more. */
export function ItemThread({ assessmentId, itemCode, mayAsk }: Props) {
  const t = useTextOf(messages);
  const path = `/api/assessments/${assessmentId}/clarifications`;
  const asked = useResource<AssessmentClarifications>(path);
  const items = (asked.value?.items ?? []).filter((one) => one.itemCode === itemCode);
  const [text, setText] = useState('');
  const ask = async (): Promise<void> => {
    if (!text.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('questionMissing'));
    asked.replace(await api.post<AssessmentClarifications>(path, { itemCode, text: text.trim() }));
    forgetPaths('/api/clarifications');
    setText('');
    toast.show(t('askedNow'));
  };
  if (items.length === 0 && !mayAsk) return null;
  return (
    <Thread items={items}>
      {mayAsk && (
        <p class="actions">
          <ConfirmButton
            label={t('ask')}
            title={t('askTitle', { code: itemCode })}
            confirmLabel={t('askDo')}
            tone="quiet"
            onConfirm={ask}
          >
            <p>{t('askText')}</p>
            <label class="field">
              <span class="field-label">{t('question')}</span>
              <textarea class="input" required value={text} onInput={(event) => setText(event.currentTarget.value)} />
            </label>
          </ConfirmButton>
        </p>
      )}
    </Thread>
  );
}

interface ThreadProps {
  readonly items: readonly Clarification[];
  readonly children?: ComponentChildren;
}

/** Questions to the body about one item with its answers; `children` are what can still be done. */
export function Thread({ items, children }: ThreadProps) {
  const t = useTextOf(messages);
  return (
    <section class="card" aria-label={t('thread')}>
      <h3>{t('thread')}</h3>
      {items.map((one) => (
        <Asked key={one.id} one={one} />
      ))}
      {children}
    </section>
  );
}
