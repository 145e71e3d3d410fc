import { useEffect, useState } from 'preact/hooks';
import type { BoardRow } from '../../api/results-types';
import type { AssessmentCard, List } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useSession } from '../../session';
import { useResource } from '../../use-resource';
import { Choices } from './choices';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  /** The assessment chosen. */
  readonly value: string | null;
  readonly onChoose: (assessmentId: string | null) => void;
}

const shown = 6;

/** Picks one body: its own for a body, by search for everyone else. */
export function BodyPicker(props: Props) {
  const role = useSession().session?.hat?.role;
  return role === 'unitPpid' || role === 'superior' ? <OwnBody {...props} /> : <SearchedBody {...props} />;
}

function OwnBody({ periodId, value, onChoose }: Props) {
  const t = useTextOf(messages);
  const own = useResource<Pick<List<AssessmentCard>, 'items'>>('/api/assessments?mine').value;
  const cards = own?.items.filter(({ period }) => period.id === periodId) ?? [];
  const only = cards.length === 1 ? cards[0]?.id : undefined;
  useEffect(() => {
    if (only) onChoose(only);
  }, [only]);
  return (
    <Choices
      legend={t('body')}
      name="body"
      value={value}
      onChoose={onChoose}
      options={cards.map(({ id, body }) => ({ value: id, label: body.name }))}
    />
  );
}

function SearchedBody({ periodId, value, onChoose }: Props) {
  const t = useTextOf(messages);
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const path = `/api/periods/${periodId}/board?q=${encodeURIComponent(words)}&limit=${shown}`;
  const found = useResource<List<BoardRow>>(words.length >= 2 ? path : null);
  return (
    <div>
      <label class="field">
        <span class="field-label">{t('bodySearch')}</span>
        <span class="field-hint">{t('bodyHint')}</span>
        <input
          class="input"
          type="search"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChoose(null);
          }}
        />
      </label>
      {found.value && found.value.items.length === 0 && <p role="status">{t('bodyNone')}</p>}
      {found.value && found.value.items.length > 0 && (
        <Choices
          legend={t('body')}
          name="body"
          value={value}
          onChoose={onChoose}
          options={found.value.items.map(({ assessmentId, body }) => ({
            value: assessmentId,
            label: body.name,
            hint: body.code,
          }))}
        />
      )}
    </div>
  );
}

/** What was typed, once the typing rests. */
const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
