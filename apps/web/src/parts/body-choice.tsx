import { useState } from 'preact/hooks';
import type { Schemas } from '../api/types';
import { useTextOf } from '../i18n/use-text';
import { useResource } from '../use-resource';
import { bodyChoiceMessages } from './body-choice-messages';

/** Names of the chosen bodies by the ids of their assessments. */
export type Chosen = ReadonlyMap<string, string>;

interface Found {
  readonly items: readonly Pick<Schemas['BoardRowDto'], 'assessmentId' | 'body' | 'state'>[];
}

interface Props {
  readonly periodId: string;
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
  /** Whether one in that state can be chosen; any where absent. */
  readonly isAmong?: (state: Schemas['BoardRowDto']['state']) => boolean;
}

const SHOWN = 8;

/** Finds bodies by name or code, and keeps those that were ticked. */
export function BodyChoice({ periodId, chosen, onChosen, isAmong = () => true }: Props) {
  const t = useTextOf(bodyChoiceMessages);
  const [sought, setSought] = useState('');
  const path = `/api/periods/${periodId}/board?limit=${SHOWN}&q=${encodeURIComponent(sought.trim())}`;
  const found = useResource<Found>(sought.trim() ? path : null);
  const toggle = (id: string, name: string): void => {
    const next = new Map(chosen);
    if (!next.delete(id)) next.set(id, name);
    onChosen(next);
  };
  return (
    <>
      <label class="field">
        <span class="field-label">{t('search')}</span>
        <input class="input" type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      <div class="choices">
        {(found.value?.items ?? [])
          .filter(({ state }) => isAmong(state))
          .map(({ assessmentId, body }) => (
            <label key={assessmentId} class="choice">
              <input
                type="checkbox"
                checked={chosen.has(assessmentId)}
                onChange={() => toggle(assessmentId, body.name)}
              />
              <span>{body.name}</span>
            </label>
          ))}
      </div>
      {chosen.size > 0 && <p class="small">{t('chosen', { names: [...chosen.values()].join(', ') })}</p>}
    </>
  );
}
