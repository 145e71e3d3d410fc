import { Link } from 'wouter-preact';
import type { BoardRow, StandingStage } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import type { Column } from '../../parts/table-column';
import { ScoreNumber } from '../../parts/score-number';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { HeatCell } from './heat-cell';
import { handingMessages } from './handing-messages';
import { messages } from './messages';
import { reminderMessages } from './reminder-messages';
import { WithdrawBody } from './withdraw-body';

type BoardColumn = Column<BoardRow>;

/** What may be done with a row; absent: nothing. */
export interface RowActs {
  readonly onAssign?: (row: BoardRow) => void;
  /** After a body was taken out. */
  readonly onWithdrawn?: () => void;
}

const isStageState = (state: string): state is 'pending' | 'open' | 'done' | 'gatedOut' | 'missed' | 'undetermined' =>
  ['pending', 'open', 'done', 'gatedOut', 'missed', 'undetermined'].includes(state);

/** Columns of the board; only those that the database can order may be sorted by. */
export const useBoardColumns = (period: PeriodView, { onAssign, onWithdrawn }: RowActs): readonly BoardColumn[] => {
  const t = useTextOf(messages);
  const handed = useTextOf(handingMessages);
  const labels = new Map(period.policy.categories?.map(({ code, label }) => [code, label]));
  const stateWords = ({ state, handing }: BoardRow): string =>
    t(`state.${state}`) + (handing ? ` (${handed(`handing.${handing}`)})` : '');
  return [
    { key: 'name', label: t('body'), value: ({ body }) => body.name, head: true },
    {
      key: 'category',
      label: t('category'),
      value: ({ category }) => labels.get(category) ?? category,
      sortable: false,
    },
    {
      key: 'state',
      label: t('state'),
      value: stateWords,
      show: (row) => (
        <>
          {stateWords(row)}{' '}
          {onWithdrawn && row.state !== 'withdrawn' && <WithdrawBody row={row} onDone={onWithdrawn} />}
        </>
      ),
    },
    ...useProgressColumns(),
    ...useStageColumns(period.stages),
    {
      key: 'verifier',
      label: t('verifier'),
      value: ({ verifier }) => verifier?.name ?? null,
      sortable: false,
      show: (row) => <VerifierCell row={row} {...(onAssign ? { onAssign } : {})} />,
    },
    ...useTimeColumns(),
  ];
};

const useProgressColumns = (): readonly BoardColumn[] => {
  const t = useTextOf(messages);
  const kinds = [
    ['answered', t('answered'), 'answered'],
    ['withEvidence', t('withEvidence'), 'evidence'],
    ['verified', t('judged'), 'verified'],
  ] as const;
  return kinds.map(([key, label, tone]): BoardColumn => ({
    key,
    label,
    right: true,
    sortable: false,
    value: ({ progress }) => progress[key],
    show: ({ progress }) => <HeatCell count={progress[key]} total={progress.total} tone={tone} />,
  }));
};

const useStageColumns = (stages: readonly StandingStage[]): readonly BoardColumn[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  return stages.map(({ code, label }): BoardColumn => ({
    key: `stage-${code}`,
    label,
    right: true,
    sortable: false,
    value: (row) => row.stages[code]?.score ?? null,
    csv: (row) => {
      const score = row.stages[code]?.score;
      return score ? format.decimal(score) : '';
    },
    show: (row) => {
      const stage = row.stages[code];
      if (stage?.score) return <ScoreNumber score={stage.score} href={paths.sheet(row.assessmentId, code)} />;
      const words = stage && isStageState(stage.state) ? t(`stage.${stage.state}`) : '–';
      return <span class="soft small">{words}</span>;
    },
  }));
};

const useTimeColumns = (): readonly BoardColumn[] => {
  const t = useTextOf(messages);
  const reminding = useTextOf(reminderMessages);
  const format = useFormat();
  return [
    {
      key: 'submittedAt',
      label: t('sent'),
      value: ({ submittedAt }) => submittedAt && format.dateTime(submittedAt),
      show: (row) => <SentCell row={row} />,
    },
    {
      key: 'doubtfulLinks',
      label: t('doubtfulLinks'),
      sortable: false,
      value: ({ doubtfulLinks }) => doubtfulLinks,
      show: ({ doubtfulLinks }) =>
        doubtfulLinks > 0 ? <span class="tag warn">{format.count(doubtfulLinks)}</span> : <span class="soft">0</span>,
    },
    {
      key: 'lastSavedAt',
      label: t('lastSaved'),
      sortable: false,
      value: ({ lastSavedAt }) => lastSavedAt && format.dateTime(lastSavedAt),
      show: ({ lastSavedAt }) =>
        lastSavedAt ? <Moment at={lastSavedAt} /> : <span class="small soft">{t('never')}</span>,
    },
    {
      key: 'lastRemindedAt',
      label: reminding('lastReminded'),
      sortable: false,
      value: ({ lastRemindedAt }) => lastRemindedAt && format.dateTime(lastRemindedAt),
      show: ({ lastRemindedAt }) =>
        lastRemindedAt ? <Moment at={lastRemindedAt} /> : <span class="small soft">–</span>,
    },
  ];
};

/** When it was handed in, and the way to its receipt with the signed letter for who may read it. */
function SentCell({ row: { submittedAt, assessmentId, body } }: { readonly row: BoardRow }) {
  const t = useTextOf(handingMessages);
  const role = useSession().session?.hat?.role;
  if (!submittedAt) return <>–</>;
  if (role === 'regionalHead') return <Moment at={submittedAt} />;
  return (
    <>
      <Moment at={submittedAt} />
      <span class="cell-links small">
        <Link href={paths.receipt(assessmentId)} aria-label={t('receiptOf', { name: body.name })}>
          {t('receipt')}
        </Link>
        <Link href={paths.repairs(assessmentId)} aria-label={t('repairsOf', { name: body.name })}>
          {t('repairs')}
        </Link>
      </span>
    </>
  );
}

/** Day and hour in a narrow cell; the full date on pointing. */
function Moment({ at }: { readonly at: string }) {
  const language = useLanguage();
  const format = useFormat();
  const timeZone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const day = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone,
  });
  return (
    <time class="moment" dateTime={at} title={format.dateTime(at)}>
      {day.format(new Date(at))}, {format.time(at)}
    </time>
  );
}

function VerifierCell({ row, onAssign }: { readonly row: BoardRow; readonly onAssign?: (row: BoardRow) => void }) {
  const t = useTextOf(messages);
  const name = row.verifier?.name ?? t('unassigned');
  if (!onAssign || row.state === 'withdrawn') return <span class={row.verifier ? '' : 'soft'}>{name}</span>;
  const label = row.verifier
    ? t('reassignFor', { name: row.body.name, verifier: row.verifier.name })
    : t('assignFor', { name: row.body.name });
  return (
    <button
      type="button"
      class={`cell-button${row.verifier ? '' : ' missing'}`}
      aria-label={label}
      onClick={() => onAssign(row)}
    >
      {name}
    </button>
  );
}
