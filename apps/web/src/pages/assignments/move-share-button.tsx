import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { readingPath, type Reading } from '../desk/reading';
import { messages } from './messages';

interface Props {
  readonly line: { readonly assessmentId: string; readonly bodyName: string };
  readonly reading: Reading;
  readonly verifiers: readonly Named[];
  readonly onMoved: () => void;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Draft {
  readonly codes: readonly string[];
  readonly to: string | null;
}

const begun: Draft = { codes: [], to: null };

/** Gives sections of one reading of a body to another verifier. */
export function MoveShareButton({ line, reading, verifiers, onMoved }: Props) {
  const t = useTextOf(messages);
  const [draft, setDraft] = useState(begun);
  const move = async (): Promise<void> => {
    const { codes, to } = draft;
    if (codes.length === 0 || to === null) throw new ApiProblem('refused', 0, 'form.incomplete', t('moveIncomplete'));
    await api.put(`${readingPath(line.assessmentId, reading)}/shares`, { userId: to, codes });
    toast.show(t('moved', { name: verifiers.find(({ id }) => id === to)?.name ?? '' }));
    setDraft(begun);
    onMoved();
  };
  return (
    <ConfirmButton
      label={t('move')}
      fullLabel={`${t('move')}: ${line.bodyName}`}
      title={t('moveTitle', { name: line.bodyName })}
      confirmLabel={t('moveDo')}
      tone="quiet"
      onConfirm={move}
    >
      <p>{t('moveText')}</p>
      <Sections
        path={`${readingPath(line.assessmentId, reading)}/shares`}
        verifiers={verifiers}
        draft={draft}
        onDraft={setDraft}
      />
      <fieldset class="choices">
        <legend>{t('newReader')}</legend>
        {verifiers.map(({ id, name }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="reader"
              checked={draft.to === id}
              onChange={() => setDraft({ ...draft, to: id })}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </ConfirmButton>
  );
}

interface SectionsProps {
  readonly path: string;
  readonly verifiers: readonly Named[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function Sections({ path, verifiers, draft, onDraft }: SectionsProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const sections = useResource<Schemas['SharedSectionsDto']>(path);
  const namesOf = (ids: readonly string[]): string =>
    verifiers.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ');
  const toggle = (code: string): void => {
    const { codes } = draft;
    onDraft({ ...draft, codes: codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code] });
  };
  return (
    <Loaded resource={sections}>
      {({ items }) => (
        <fieldset class="choices">
          <legend>{t('part')}</legend>
          {items.map(({ code, text, items: count, readerIds }) => (
            <label key={code} class="choice">
              <input type="checkbox" checked={draft.codes.includes(code)} onChange={() => toggle(code)} />
              {t('moveLine', { code, text, items: format.count(count), readers: namesOf(readerIds) })}
            </label>
          ))}
        </fieldset>
      )}
    </Loaded>
  );
}
