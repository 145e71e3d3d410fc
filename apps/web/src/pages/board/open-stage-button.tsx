import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import type { Judge } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import type { GateOutlook } from './gate-outlook';
import { messages } from './messages';
import { toInstant } from './zoned-time';

interface Props {
  readonly periodId: string;
  readonly stage: { readonly code: string; readonly label: string };
  readonly outlook: GateOutlook;
  readonly onOpened: () => void;
}

/** Opens a jury stage: the gate's outlook, the jurors and the beginning stand in the question. */
export function OpenStageButton({ periodId, stage, outlook, onOpened }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const jurors = listed(useResource<Listed<Judge>>(`/api/periods/${periodId}/jurors`).value);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [startsAt, setStartsAt] = useState('');
  const open = async (): Promise<void> => {
    const chosen = jurors.map(({ id }) => id).filter((id) => !left.has(id));
    const instant = toInstant(startsAt, zone);
    const body = { ...(left.size > 0 ? { jurorIds: chosen } : {}), ...(instant ? { startsAt: instant } : {}) };
    const path = `/api/periods/${periodId}/stages/${encodeURIComponent(stage.code)}/opening`;
    const { passed, gatedOut } = await api.post<{ readonly passed: number; readonly gatedOut: number }>(path, body);
    toast.show(t('opened', { passed: format.count(passed), out: format.count(gatedOut) }));
    onOpened();
  };
  const toggle = (id: string): void =>
    setLeft((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const counts = { passed: format.count(outlook.passed), out: format.count(outlook.gatedOut.length) };
  return (
    <ConfirmButton
      label={t('openStage', { stage: stage.label })}
      title={t('openTitle', { stage: stage.label })}
      confirmLabel={t('openDo')}
      onConfirm={open}
    >
      <p>{t('openText', counts)}</p>
      {jurors.length === 0 ? (
        <p class="note warn">{t('noJurors')}</p>
      ) : (
        <Jurors jurors={jurors} left={left} onToggle={toggle} />
      )}
      <label class="field">
        <span class="field-label">{t('startsAt')}</span>
        <input
          class="input"
          type="datetime-local"
          value={startsAt}
          onInput={(event) => setStartsAt(event.currentTarget.value)}
        />
      </label>
    </ConfirmButton>
  );
}

interface JurorsProps {
  readonly jurors: readonly Judge[];
  /** Those not to sit. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function Jurors({ jurors, left, onToggle }: JurorsProps) {
  const t = useTextOf(messages);
  return (
    <fieldset class="choices field">
      <legend>{t('jurors')}</legend>
      <p class="field-hint">{t('jurorsHint')}</p>
      {jurors.map(({ id, name }) => (
        <label key={id} class="choice">
          <input type="checkbox" checked={!left.has(id)} onChange={() => onToggle(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
