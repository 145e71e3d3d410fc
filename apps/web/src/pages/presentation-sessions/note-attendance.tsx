import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { readMembers } from '../../parts/read-members';
import { toast } from '../../toast';
import { juryMessages } from './jury-messages';
import type { Turn } from './session-types';

const heads = ['unknown', 'yes', 'no'] as const;
type Head = (typeof heads)[number];

const headOf = ({ headAttended }: Turn): Head => (headAttended === null ? 'unknown' : headAttended ? 'yes' : 'no');

/** Who came for a body in short, and the way to note it. */
export function Attendance({
  turn,
  mayNote,
  onDone,
}: {
  readonly turn: Turn;
  readonly mayNote: boolean;
  readonly onDone: () => void;
}) {
  const t = useTextOf(juryMessages);
  const words = { unknown: t('headUnknown'), yes: t('headYes'), no: t('headNo') }[headOf(turn)];
  const count = turn.delegates.length;
  return (
    <>
      <span title={turn.delegates.map(({ name }) => name).join(', ')}>
        {words}
        {count > 0 && `; ${t('delegateCount', { count })}`}
      </span>
      {mayNote && <NoteAttendance turn={turn} onDone={onDone} />}
    </>
  );
}

function NoteAttendance({ turn, onDone }: { readonly turn: Turn; readonly onDone: () => void }) {
  const t = useTextOf(juryMessages);
  const hintId = useId();
  const body = turn.body.name;
  const [head, setHead] = useState<Head>(headOf(turn));
  const [typed, setTyped] = useState(() =>
    turn.delegates.map(({ name, position }) => (position ? `${name}, ${position}` : name)).join('\n'),
  );
  const save = async (): Promise<void> => {
    await api.put(`/api/presentations/${turn.id}/attendance`, {
      headAttended: head === 'unknown' ? null : head === 'yes',
      delegates: readMembers(typed).map(({ name, position }) => ({ name, position })),
    });
    toast.show(t('attendSaved', { body }));
    onDone();
  };
  return (
    <ConfirmButton
      label={t('attend')}
      fullLabel={t('attendOf', { body })}
      title={t('attendTitle', { body })}
      confirmLabel={t('attendDo')}
      tone="quiet"
      onConfirm={save}
    >
      <label class="field">
        <span class="field-label">{t('head')}</span>
        <select
          class="input"
          value={head}
          onChange={(event) => setHead(heads.find((each) => each === event.currentTarget.value) ?? 'unknown')}
        >
          {heads.map((each) => (
            <option key={each} value={each}>
              {t(`head.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="field">
        <label>
          <span class="field-label">{t('delegates')}</span>
          <textarea
            class="input"
            rows={4}
            value={typed}
            aria-describedby={hintId}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <span class="field-hint" id={hintId}>
          {t('delegatesHint')}
        </span>
      </div>
    </ConfirmButton>
  );
}
