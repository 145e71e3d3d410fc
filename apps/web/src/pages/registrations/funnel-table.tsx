import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { FunnelRow } from '../../api/registration-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { ProblemPanel } from '../../parts/problem-panel';
import { RowTable } from '../../parts/row-table';
import type { TableState } from '../../parts/table-state';
import { Waiting } from '../../parts/waiting';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { type Keyset, useKeyset } from '../../use-keyset';
import { DownloadLink } from '../instruments/download-link';
import { useFunnelColumns } from './funnel-columns';
import { messages } from './messages';
import { isAskable } from './row-actions';
import { useAskedText } from './use-asked-text';

export const funnelFilterKeys: readonly string[] = ['kategori', 'langkah'];

const views = ['listed', 'invited', 'mailed', 'opened', 'account', 'submitted', 'registered', 'filling', 'neverOpened', 'mailFailed', 'returned'] as const; // prettier-ignore

interface Props {
  readonly period: PeriodView;
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
  /** Raised after a change that the table shows. */
  readonly round: number;
  readonly isAdmin: boolean;
  readonly onDone: () => void;
}

const queryOf = ({ search, filters }: TableState): string => {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (filters['kategori']) query.set('category', filters['kategori']);
  if (filters['langkah']) query.set('view', filters['langkah']);
  const text = query.toString();
  return text ? `?${text}` : '';
};

/** Every body with its step, its contact, and what can be done about it; the server filters and pages. */
export function FunnelTable({ period, state, onState, round, isAdmin, onDone }: Props) {
  const t = useTextOf(messages);
  const base = `/api/periods/${period.id}/registration-funnel`;
  const keyset = useKeyset<FunnelRow>(base + queryOf(state));
  const columns = useFunnelColumns(period, isAdmin ? onDone : null);
  useEffect(() => {
    if (round > 0) keyset.first.reload();
  }, [round]);
  const shown = useLastShown(keyset);
  if (!shown) {
    const { problem, reload } = keyset.first;
    return problem ? <ProblemPanel problem={problem} onRetry={reload} /> : <Waiting />;
  }
  return (
    <>
      <p class="actions">
        {isAdmin && <RemindShown periodId={period.id} rows={shown.rows} onDone={onDone} />}
        {isAdmin && state.filters['langkah'] === 'submitted' && (
          <ApproveShown periodId={period.id} rows={shown.rows} onDone={onDone} />
        )}
        <DownloadLink class="button" href={`${base}/workbook${queryOf(state)}`}>
          {t('export')}
        </DownloadLink>
      </p>
      <RowTable
        remote
        caption={t('table')}
        columns={columns}
        rows={shown.rows}
        total={shown.total}
        rowKey={({ assessmentId }) => assessmentId}
        state={state}
        onState={onState}
        more={keyset.more}
        loadingMore={keyset.loadingMore}
        csvName={`pendaftaran-${period.code}`}
        empty={<p class="empty">{t('empty')}</p>}
        filters={[
          {
            key: 'kategori',
            label: t('category'),
            options: (period.policy.categories ?? []).map(({ code, label }) => ({ value: code, label })),
          },
          {
            key: 'langkah',
            label: t('step'),
            none: t('all'),
            options: views.map((value) => ({ value, label: t(`view.${value}`) })),
          },
        ]}
      />
    </>
  );
}

interface BulkProps {
  readonly periodId: string;
  readonly rows: readonly FunnelRow[];
  readonly onDone: () => void;
}

const mostAtOnce = 200;
/** As long as the reminders page leaves a body in peace. */
const RECENT_MS = 12 * 3_600_000;

const isRecent = ({ mailedAt, toldAt }: FunnelRow): boolean =>
  [mailedAt, toldAt].some((at) => at !== null && Date.now() - Date.parse(at) < RECENT_MS);

/** The invitation once more to all that are shown and whose turn it is to register. */
function RemindShown({ periodId, rows, onDone }: BulkProps) {
  const t = useTextOf(messages);
  const asked = useAskedText();
  const format = useFormat();
  const [again, setAgain] = useState(false);
  const all = rows.filter(isAskable);
  const recent = all.filter(isRecent).length;
  if (all.length === 0) return null;
  const going = (again ? all : all.filter((row) => !isRecent(row))).slice(0, mostAtOnce);
  const count = format.count(going.length);
  const remind = async (): Promise<void> => {
    if (going.length === 0) throw new ApiProblem('refused', 0, 'form.incomplete', t('remindNobody'));
    const assessmentIds = going.map(({ assessmentId }) => assessmentId);
    const reply = await api.post<Schemas['InvitationsMailedDto']>(`/api/periods/${periodId}/invitation-mails`, {
      assessmentIds,
    });
    toast.show(asked(reply));
    onDone();
  };
  return (
    <ConfirmButton
      tone="quiet"
      label={t('remind', { count })}
      title={t('remind', { count })}
      confirmLabel={t('send')}
      onConfirm={remind}
    >
      <p>{t('remindText', { count })}</p>
      {recent > 0 && (
        <>
          <p>{t('remindRecent', { count: format.count(recent) })}</p>
          <label class="choice">
            <input type="checkbox" checked={again} onChange={() => setAgain(!again)} />
            <span>{t('remindAgain')}</span>
          </label>
        </>
      )}
    </ConfirmButton>
  );
}

function ApproveShown({ periodId, rows, onDone }: BulkProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const ids = rows.filter(({ registration }) => registration === 'submitted').map(({ assessmentId }) => assessmentId);
  if (ids.length === 0) return null;
  const count = format.count(Math.min(ids.length, mostAtOnce));
  const approve = async (): Promise<void> => {
    await api.post(`/api/periods/${periodId}/registration-approvals`, { assessmentIds: ids.slice(0, mostAtOnce) });
    toast.show(t('approvedMany', { count }));
    onDone();
  };
  return (
    <ConfirmButton
      label={t('approveAll', { count })}
      title={t('approveAll', { count })}
      confirmLabel={t('approve')}
      onConfirm={approve}
    >
      <p>{t('approveAllText', { count })}</p>
    </ConfirmButton>
  );
}

/** The rows stay while other ones are fetched, so that the search box keeps its place and its focus. */
const useLastShown = (keyset: Keyset<FunnelRow>): Pick<Keyset<FunnelRow>, 'rows' | 'total'> | null => {
  const last = useRef<Pick<Keyset<FunnelRow>, 'rows' | 'total'> | null>(null);
  if (keyset.first.value) last.current = { rows: keyset.rows, total: keyset.total };
  return last.current;
};
