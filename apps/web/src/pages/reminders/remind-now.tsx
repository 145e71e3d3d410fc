import { useMemo, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Candidate, type Reminded, reminderStages } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { EmptyState } from '../../parts/empty-state';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { CandidateRow } from './candidate-row';
import { messages } from './messages';
import { PreviewDialog } from './preview-dialog';
import { LinkDialog } from '../registrations/link-dialog';

interface Props {
  readonly periodId: string;
  readonly candidates: readonly Candidate[];
  readonly mayWrite: boolean;
  readonly onSent: () => void;
}

const sought = (candidates: readonly Candidate[], stage: string, search: string): readonly Candidate[] =>
  candidates.filter(
    (one) => (stage === '' || one.stage === stage) && one.name.toLowerCase().includes(search.trim().toLowerCase()),
  );

const leftAfter = (left: ReadonlySet<string>, ids: readonly string[], isIn: boolean): ReadonlySet<string> =>
  isIn ? new Set([...left].filter((id) => !ids.includes(id))) : new Set([...left, ...ids]);

/** Chooses whom to remind, shows what they will read, and sends it. */
export function RemindNow({ periodId, candidates, mayWrite, onSent }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [stage, setStage] = useState('');
  const [search, setSearch] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [again, setAgain] = useState(false);
  const [previewed, setPreviewed] = useState<Candidate | null>(null);
  const shown = useMemo(() => sought(candidates, stage, search), [candidates, stage, search]);
  const chosen = shown.filter(({ assessmentId, recipients }) => recipients > 0 && !left.has(assessmentId));
  const recent = chosen.filter(({ isRecent }) => isRecent).length;
  const going = again ? chosen : chosen.filter(({ isRecent }) => !isRecent);
  const counts = {
    bodies: format.count(going.length),
    people: format.count(going.reduce((sum, { recipients }) => sum + recipients, 0)),
  };
  const choose = (ids: readonly string[], isIn: boolean): void => setLeft(leftAfter(left, ids, isIn));
  const send = async (): Promise<void> => {
    const assessmentIds = going.map(({ assessmentId }) => assessmentId);
    const done = await api.post<Reminded>(`/api/periods/${periodId}/reminders`, { assessmentIds, again });
    const { bodies, mails, ...less } = done;
    const hasLess = less.recent + less.unreachable + less.gone > 0;
    toast.show(`${t('sent', { bodies, mails })}${hasLess ? ` ${t('sentLess', less)}` : ''}`);
    onSent();
  };
  if (candidates.length === 0) return <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>;
  return (
    <section class="card">
      <h2>{t('nowTitle')}</h2>
      <RemindTools candidates={candidates} stage={stage} search={search} onStage={setStage} onSearch={setSearch} />
      {mayWrite && (
        <label class="remind-all">
          <input
            type="checkbox"
            checked={shown.every(({ assessmentId }) => !left.has(assessmentId))}
            onChange={(event) =>
              choose(
                shown.map(({ assessmentId }) => assessmentId),
                event.currentTarget.checked,
              )
            }
          />
          {t('selectAll', { count: format.count(shown.length) })}
        </label>
      )}
      <ul class="remind-list" aria-label={t('list')} tabIndex={0}>
        {shown.map((one) => (
          <CandidateRow
            key={one.assessmentId}
            candidate={one}
            isIn={!left.has(one.assessmentId)}
            {...(mayWrite ? { onChoose: (isIn: boolean) => choose([one.assessmentId], isIn) } : {})}
            onPreview={() => setPreviewed(one)}
          />
        ))}
      </ul>
      {mayWrite && recent > 0 && (
        <p>
          {t('recent', { count: format.count(recent) })}{' '}
          <label class="remind-all">
            <input type="checkbox" checked={again} onChange={() => setAgain(!again)} /> {t('again')}
          </label>
        </p>
      )}
      {mayWrite && (
        <ConfirmButton
          label={t('send', counts)}
          title={t('sendTitle')}
          confirmLabel={t('sendDo')}
          disabled={going.length === 0}
          onConfirm={send}
        >
          <p>{t('sendText', counts)}</p>
        </ConfirmButton>
      )}
      <Message periodId={periodId} candidate={previewed} mayWrite={mayWrite} onClose={() => setPreviewed(null)} />
    </section>
  );
}

interface ToolsProps {
  readonly candidates: readonly Candidate[];
  readonly stage: string;
  readonly search: string;
  readonly onStage: (stage: string) => void;
  readonly onSearch: (search: string) => void;
}

function RemindTools({ candidates, stage, search, onStage, onSearch }: ToolsProps) {
  const t = useTextOf(messages);
  return (
    <div class="remind-tools">
      <label>
        {t('stage')}
        <select class="input" value={stage} onChange={(event) => onStage(event.currentTarget.value)}>
          <option value="">
            {t('allStages')} ({candidates.length})
          </option>
          {reminderStages.map((one) => (
            <option key={one} value={one}>
              {t(one)} ({candidates.filter((each) => each.stage === one).length})
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('search')}
        <input class="input" type="search" value={search} onInput={(event) => onSearch(event.currentTarget.value)} />
      </label>
    </div>
  );
}

interface MessageProps {
  readonly periodId: string;
  readonly candidate: Candidate | null;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
}

/** What a body is sent: where nobody has an account a reminder leads nowhere, and only an invitation lets them in. */
function Message({ candidate, mayWrite, onClose, periodId }: MessageProps) {
  if (candidate?.recipients === 0 && mayWrite) return <LinkDialog row={candidate} onClose={onClose} />;
  return <PreviewDialog periodId={periodId} candidate={candidate} onClose={onClose} />;
}
