import type { StageKind } from '@app/scoring';
import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import { ApiProblem } from '../../api/problem';
import type { Judge } from '../../api/results-types';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { Checks, useChecks } from '../../parts/checks';
import type { CategoryOutlook } from './gate-outlook';
import { inspectionMessages } from './inspection-messages';
import { messages } from './messages';
import { toInstant } from '../../parts/zoned-time';

interface Props {
  readonly periodId: string;
  readonly stage: { readonly code: string; readonly label: string; readonly kind: StageKind };
  /** Categories not opened yet. */
  readonly outlooks: readonly CategoryOutlook[];
  readonly onOpened: () => void;
}

/** Opens a later stage for the categories chosen: the outlook stands in the question, with the jurors and the beginning where there are some. */
export function OpenStageButton({ periodId, stage, outlooks, onOpened }: Props) {
  const t = useTextOf(messages);
  const checking = useTextOf(inspectionMessages);
  const format = useFormat();
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const isPanel = stage.kind === 'panel';
  const jurors = listed(useResource<Listed<Judge>>(isPanel ? `/api/periods/${periodId}/jurors` : null).value);
  const seats = useChecks(jurors.map(({ id }) => id));
  const ready = outlooks.filter(({ waiting }) => waiting === 0);
  const chosen = useChecks(
    outlooks.map(({ code }) => code),
    ready.length > 0 ? ready.map(({ code }) => code) : undefined,
  );
  const [startsAt, setStartsAt] = useState('');
  const open = async (): Promise<void> => {
    if (chosen.checked.length === 0) throw new ApiProblem('refused', 0, 'form.incomplete', t('chooseCategory'));
    const instant = toInstant(startsAt, zone);
    const body = {
      categories: chosen.checked,
      ...(isPanel ? { jurorIds: seats.checked } : {}),
      ...(instant ? { startsAt: instant } : {}),
    };
    const path = `/api/periods/${periodId}/stages/${encodeURIComponent(stage.code)}/opening`;
    const { passed, gatedOut } = await api.post<Schemas['OpenedStageDto']>(path, body);
    toast.show(t('opened', { passed: format.count(passed), out: format.count(gatedOut) }));
    onOpened();
  };
  return (
    <ConfirmButton
      label={t('openStage', { stage: stage.label })}
      title={t('openTitle', { stage: stage.label })}
      confirmLabel={t('openDo')}
      onConfirm={open}
    >
      <p>{isPanel ? t('openText') : checking('openText')}</p>
      <Checks
        legend={t('category')}
        checks={chosen}
        options={outlooks.map(({ code, label, passed, gatedOut, waiting }) => ({
          value: code,
          label,
          hint: t(waiting > 0 ? 'outlookWaiting' : 'outlook', { passed, out: gatedOut.length, waiting }),
        }))}
      />
      {isPanel && <PanelFields jurors={jurors} seats={seats} startsAt={startsAt} onStartsAt={setStartsAt} />}
    </ConfirmButton>
  );
}

interface PanelProps {
  readonly jurors: readonly Judge[];
  readonly seats: ReturnType<typeof useChecks>;
  readonly startsAt: string;
  readonly onStartsAt: (local: string) => void;
}

function PanelFields({ jurors, seats, startsAt, onStartsAt }: PanelProps) {
  const t = useTextOf(messages);
  return (
    <>
      {jurors.length === 0 ? (
        <p class="note warn">{t('noJurors')}</p>
      ) : (
        <Checks
          legend={t('jurors')}
          note={t('jurorsHint')}
          checks={seats}
          options={jurors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <label class="field">
        <span class="field-label">{t('startsAt')}</span>
        <input
          class="input"
          type="datetime-local"
          value={startsAt}
          onInput={(event) => onStartsAt(event.currentTarget.value)}
        />
      </label>
    </>
  );
}
