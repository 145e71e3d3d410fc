import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { PresentationCard } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import type { TableState } from '../../parts/table-state';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { messages } from './messages';

interface Props {
  readonly sessions: readonly PresentationCard[];
  readonly period: PeriodView;
  readonly onChanged: () => void;
}

const attendances = ['unknown', 'yes', 'no'] as const;
type Attendance = (typeof attendances)[number];

const attendanceOf = ({ headAttended }: PresentationCard): Attendance =>
  headAttended === null ? 'unknown' : headAttended ? 'yes' : 'no';

/** Sessions of a stage with the jurors' cards, and whether the head came. */
export function AttendanceTable({ sessions, period, onChanged }: Props) {
  const t = useTextOf(messages);
  const [state, setState] = useState<TableState>({ search: '', sort: '', filters: {} });
  const columns = useColumns(period, onChanged);
  return (
    <div class="stage-attendance">
      <h3>{t('attendance')}</h3>
      <p class="soft">{t('attendanceIntro')}</p>
      <RowTable
        caption={t('attendance')}
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
        state={state}
        onState={setState}
        filters={[
          {
            key: 'attended',
            label: t('attended'),
            options: attendances.map((value) => ({ value, label: t(`attended.${value}`) })),
            test: (row, value) => attendanceOf(row) === value,
          },
        ]}
      />
    </div>
  );
}

const useColumns = (period: PeriodView, onChanged: () => void): readonly Column<PresentationCard>[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const labels = new Map(period.policy.categories?.map(({ code, label }) => [code, label]));
  const mayNote = period.allowed.includes('openStage');
  const seated = ({ jurors }: PresentationCard) => jurors.filter(({ recusedReason }) => recusedReason === null);
  const signed = (row: PresentationCard): number => seated(row).filter(({ signedAt }) => signedAt !== null).length;
  return [
    { key: 'name', label: t('body'), value: ({ body }) => body.name, head: true },
    { key: 'category', label: t('category'), value: ({ category }) => labels.get(category) ?? category },
    {
      key: 'startsAt',
      label: t('session'),
      value: ({ startsAt }) => startsAt,
      show: ({ startsAt, room }) => (
        <span class="small">{[startsAt && format.dateTime(startsAt), room].filter(Boolean).join(', ') || '–'}</span>
      ),
    },
    {
      key: 'cards',
      label: t('cards'),
      value: signed,
      show: (row) => <span>{t('cardsSigned', { signed: signed(row), total: seated(row).length })}</span>,
    },
    {
      key: 'attended',
      label: t('attended'),
      value: (row) => t(`attended.${attendanceOf(row)}`),
      show: (row) =>
        mayNote ? <AttendanceField session={row} onChanged={onChanged} /> : t(`attended.${attendanceOf(row)}`),
    },
  ];
};

function AttendanceField({
  session,
  onChanged,
}: {
  readonly session: PresentationCard;
  readonly onChanged: () => void;
}) {
  const t = useTextOf(messages);
  const [shown, setShown] = useState<Attendance>(attendanceOf(session));
  const note = (value: string): void => {
    const chosen = attendances.find((each) => each === value) ?? 'unknown';
    setShown(chosen);
    api
      .put(`/api/presentations/${session.id}/attendance`, {
        headAttended: chosen === 'unknown' ? null : chosen === 'yes',
      })
      .then(() => toast.show(t('attendedSaved', { name: session.body.name })))
      .catch((error: unknown) => {
        setShown(attendanceOf(session));
        toastProblem(error);
      })
      .finally(onChanged);
  };
  return (
    <select
      class="input"
      aria-label={t('attendedOf', { name: session.body.name })}
      value={shown}
      onChange={(event) => note(event.currentTarget.value)}
    >
      {attendances.map((value) => (
        <option key={value} value={value}>
          {t(`attended.${value}`)}
        </option>
      ))}
    </select>
  );
}
