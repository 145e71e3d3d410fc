import { useState } from 'preact/hooks';
import type { RequestDesk } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { useResource } from '../../use-resource';
import { FormField } from '../calendar/form-field';
import { entryMessages } from './entry-messages';

interface Props {
  readonly label: string;
  readonly value: string | null;
  /** What choosing nothing means, where it is not the lead PPID's desk. */
  readonly none?: string;
  /** Where desks are found. */
  readonly path?: string;
  readonly onChoose: (publicBodyId: string | null) => void;
}

/** Finds a desk by name: the lead PPID's, or a body's. */
export function DeskChoice({ label, value, none, path = '/api/information-requests/desks', onChoose }: Props) {
  const t = useTextOf(entryMessages);
  const [q, setQ] = useState('');
  const found = useResource<{ readonly items: readonly RequestDesk[] }>(`${path}?q=${encodeURIComponent(q.trim())}`);
  return (
    <>
      <FormField label={t('deskSearch')}>
        {(control) => (
          <input
            class="input"
            type="search"
            {...control}
            value={q}
            onInput={(event) => setQ(event.currentTarget.value)}
          />
        )}
      </FormField>
      <FormField label={label}>
        {(control) => (
          <select
            class="input"
            {...control}
            value={value ?? ''}
            onChange={(event) => onChoose(event.currentTarget.value || null)}
          >
            <option value="">{none ?? t('deskOwn')}</option>
            {(found.value?.items ?? []).map((desk) => (
              <option key={desk.publicBodyId} value={desk.publicBodyId ?? ''}>
                {desk.name}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </>
  );
}
