import { useEffect } from 'preact/hooks';
import { type Listed, listed } from '../../api/listed';
import type { Judge } from '../../api/results-types';
import type { ReadingLine } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { ProblemPanel } from '../../parts/problem-panel';
import type { TableState } from '../../parts/table-state';
import { useTableState } from '../../parts/use-table-state';
import { Waiting } from '../../parts/waiting';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useKeyset, useLastShown } from '../../use-keyset';
import { MoveShareButton } from '../assignments/move-share-button';
import { ChooseReader } from './choose-reader';
import { messages } from './messages';
import { WaiveButton } from './waive-button';

interface Props {
  readonly periodId: string;
  /** Raised after a change that the table shows. */
  readonly round: number;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

const standings = ['missing', 'underWay', 'finished', 'waived', 'none'] as const;

const useStandingWords = (): ((line: ReadingLine) => string) => {
  const t = useTextOf(messages);
  const format = useFormat();
  return ({ standing, secondLeft, waivedReason, hasTiedSecond }) => {
    if (hasTiedSecond) return t('tiedSecond');
    if (standing === 'underWay') return t('standing.underWay', { count: format.count(secondLeft) });
    if (standing === 'waived') return t('standing.waived', { reason: waivedReason ?? '' });
    return t(`standing.${standing}`);
  };
};

/** The address of the first page for what is set on the table. */
const linesPath = (periodId: string, { search, filters }: TableState): string => {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (filters['standing']) query.set('standing', filters['standing']);
  const text = query.toString();
  return `/api/periods/${periodId}/reading-lines${text ? `?${text}` : ''}`;
};

/** Every body with both its readers, and what waits; the server searches, filters and pages. */
export function ReadingTable({ periodId, round, mayAct, onDone }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const say = useStandingWords();
  const verifiers = useResource<Listed<Judge>>(mayAct ? `/api/periods/${periodId}/verifiers` : null);
  const [state, setState] = useTableState(['standing']);
  const keyset = useKeyset<ReadingLine>(linesPath(periodId, state));
  const shown = useLastShown(keyset);
  useEffect(() => {
    if (round > 0) keyset.first.reload();
  }, [round]);
  const readers = ({ secondReaders }: ReadingLine): string => {
    if (secondReaders.length === 0) return t('nobody');
    if (secondReaders.length === 1) return secondReaders[0]?.name ?? '';
    const say = ({ name, left, isFinished }: ReadingLine['secondReaders'][number]): string =>
      isFinished ? t('ended', { name }) : t('left', { name, count: format.count(left) });
    return secondReaders.map(say).join(', ');
  };
  const columns: Column<ReadingLine>[] = [
    { key: 'body', label: t('body'), head: true, value: ({ bodyName }) => bodyName },
    {
      key: 'first',
      label: t('first'),
      value: ({ firstReaders }) => firstReaders.join(', '),
      show: ({ firstReaders, firstLeft }) =>
        firstReaders.length === 0
          ? t('nobody')
          : t('left', { name: firstReaders.join(', '), count: format.count(firstLeft) }),
    },
    { key: 'second', label: t('second'), value: readers },
    { key: 'standing', label: t('standing'), value: say },
    count('disputed', t('disputed'), ({ disputed }) => disputed, format.count),
    count('settled', t('settled'), ({ settled }) => settled, format.count),
  ];
  const acts: Column<ReadingLine> = {
    key: 'acts',
    label: t('acts'),
    value: () => '',
    show: (line) => <Acts periodId={periodId} line={line} verifiers={verifiers.value} onDone={onDone} />,
  };
  if (!shown) {
    const { problem, reload } = keyset.first;
    return problem ? <ProblemPanel problem={problem} onRetry={reload} /> : <Waiting />;
  }
  return (
    <RowTable
      remote
      caption={t('caption')}
      columns={(mayAct ? [...columns, acts] : columns).map((column) => ({ ...column, sortable: false }))}
      rows={shown.rows}
      total={shown.total}
      more={keyset.more}
      loadingMore={keyset.loadingMore}
      rowKey={({ assessmentId }) => assessmentId}
      state={state}
      onState={setState}
      csvName="pembacaan"
      filters={[
        {
          key: 'standing',
          label: t('standing'),
          options: standings.map((value) => ({ value, label: t(`filter.${value}`) })),
        },
      ]}
      empty={<EmptyState title={t('empty')}>{t('emptyAdvice')}</EmptyState>}
    />
  );
}

interface ActsProps extends Pick<Props, 'periodId' | 'onDone'> {
  readonly line: ReadingLine;
  readonly verifiers: Listed<Judge> | null;
}

/** What the organiser can do about one body: choose, move or waive; of what somebody tied has ended, have it read anew. */
function Acts({ periodId, line, verifiers, onDone }: ActsProps) {
  const { standing, hasTiedSecond, secondReaders } = line;
  const isOpen = standing === 'missing' || standing === 'underWay';
  if (!isOpen && !hasTiedSecond) return null;
  return (
    <span class="actions">
      <ChooseReader periodId={periodId} line={line} onDone={onDone} />
      {isOpen && secondReaders.length > 0 && verifiers && (
        <MoveShareButton line={line} reading="second" verifiers={listed(verifiers)} onMoved={onDone} />
      )}
      {isOpen && <WaiveButton line={line} onDone={onDone} />}
    </span>
  );
}

const count = (
  key: string,
  label: string,
  value: (line: ReadingLine) => number,
  show: (count: number) => string,
): Column<ReadingLine> => ({ key, label, right: true, value, show: (line) => show(value(line)) });
