import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { GiveBackButton } from '../../parts/give-back-button';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { emptyItems } from './empty-items';
import type { InspectionView } from './inspection-types';
import { messages } from './messages';
import type { ShownInspection } from './shown-inspection';
import { signMessages } from './sign-messages';

interface Props {
  readonly shown: ShownInspection;
  /** Of files that are on this device only. */
  readonly filesLeft: number;
  readonly onEnded: (view: InspectionView) => void;
}

/** The score so far, finishing, and saying that it could not take place. */
export function InspectionFoot({ shown, filesLeft, onEnded }: Props) {
  const { view } = shown;
  const t = useTextOf(messages);
  const left = useLeft(shown, filesLeft);
  const complete = async (): Promise<void> =>
    onEnded(await api.post<InspectionView>(`/api/inspections/${view.id}/completion`));
  return (
    <>
      <Total shown={shown} />
      {left.map((line) => (
        <p key={line} class="soft">
          {line}
        </p>
      ))}
      <p class="actions">
        {view.mayWrite && (
          <ConfirmButton
            label={t('complete')}
            title={t('completeTitle')}
            confirmLabel={t('completeDo')}
            disabled={left.length > 0}
            onConfirm={complete}
          >
            <p>{t('completeText')}</p>
          </ConfirmButton>
        )}
        <MissButton view={view} onEnded={onEnded} />
        <Reopen view={view} onEnded={onEnded} />
      </p>
    </>
  );
}

/** What stands between this and finishing, a sentence each. */
const useLeft = ({ view, hands, unsent }: ShownInspection, filesLeft: number): readonly string[] => {
  const t = useTextOf(messages);
  const sign = useTextOf(signMessages);
  const format = useFormat();
  if (view.outcome !== null) return [];
  const empty = emptyItems(view);
  const own = empty.filter((code) => !view.byRule[code]);
  const lines = [
    ...(own.length > 0 ? [t('left', { codes: own.join(', ') })] : []),
    ...empty.flatMap((code) => {
      const awaited = view.byRule[code];
      // Once its day is past, finishing settles it.
      if (!awaited || awaited.isOver) return [];
      return [t('awaited', { code, date: format.date(`${awaited.dueOn}T00:00:00Z`) })];
    }),
  ];
  if (!view.mayWrite) return lines;
  const isSigned = view.visit === null || hands.filter(({ isVoid }) => !isVoid).length === 2;
  const count = unsent + filesLeft;
  return [...lines, ...(isSigned ? [] : [sign('unsigned')]), ...(count > 0 ? [t('unsentFirst', { count })] : [])];
};

function Total({ shown: { view, isScoreCurrent } }: Pick<Props, 'shown'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="card found-total">
      <span>{t(view.outcome === null ? 'score' : 'scoreEnded')}</span>
      {isScoreCurrent && view.score !== null ? (
        <strong>{format.decimal(view.score)}</strong>
      ) : (
        <span class="soft">{t(isScoreCurrent ? 'scoreNone' : 'scoreWaits')}</span>
      )}
    </div>
  );
}

/** For the office, once it has ended and until the plenary has determined. */
function Reopen({ view, onEnded }: MissProps) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  if (view.outcome === null || !view.isOpen || role !== 'organiserAdmin') return null;
  return (
    <GiveBackButton
      what={`${view.stageLabel} ${view.body.name}`}
      who={view.assessor?.name ?? t('nobody')}
      onGiveBack={async (reason) =>
        onEnded(await api.post<InspectionView>(`/api/inspections/${view.id}/corrections`, { reason }))
      }
    />
  );
}

interface MissProps extends Pick<Props, 'onEnded'> {
  readonly view: InspectionView;
}

function MissButton({ view, onEnded }: MissProps) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const role = useSession().session?.hat?.role;
  if (view.outcome !== null || !view.isOpen || (role !== 'verifier' && role !== 'organiserAdmin')) return null;
  const miss = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('missReasonMissing'));
    onEnded(await api.post<InspectionView>(`/api/inspections/${view.id}/absence`, { reason: reason.trim() }));
  };
  return (
    <ConfirmButton label={t('miss')} title={t('missTitle')} confirmLabel={t('missDo')} tone="quiet" onConfirm={miss}>
      <p>{t('missText')}</p>
      <label class="field">
        <span class="field-label">{t('missReason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
