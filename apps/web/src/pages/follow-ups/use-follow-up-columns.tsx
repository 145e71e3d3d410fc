import { useMemo } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { FollowUpLine } from '../../api/follow-up-types';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import type { Column } from '../../parts/table-column';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import { messages } from './messages';

/** Columns of the list of plans; the body leads to its own. */
export const useFollowUpColumns = (): readonly Column<FollowUpLine>[] => {
  const t = useTextOf(messages);
  const days = useDayWords();
  const language = useLanguage();
  return useMemo<readonly Column<FollowUpLine>[]>(
    () => [
      {
        key: 'body',
        label: t('body'),
        value: ({ bodyName }) => bodyName,
        show: ({ bodyName, assessmentId }) => <Link href={paths.followUps(assessmentId)}>{bodyName}</Link>,
        head: true,
      },
      { key: 'item', label: t('item'), value: ({ itemCode }) => itemCode },
      { key: 'action', label: t('action'), value: ({ action }) => action, sortable: false },
      { key: 'responsible', label: t('responsible'), value: ({ responsible }) => responsible, sortable: false },
      {
        key: 'due',
        label: t('dueOn'),
        value: ({ dueOn }) => dueOn,
        show: ({ dueOn }) => days.short(dueOn) + dueOn.slice(0, 4).padStart(5),
      },
      {
        key: 'state',
        label: t('state'),
        value: ({ state }) => t(`state.${state}`),
        show: ({ state, isLate }) => (
          <span class={`tag ${isLate ? 'bad' : state === 'done' ? 'good' : ''}`}>
            {isLate ? t('late') : t(`state.${state}`)}
          </span>
        ),
        sortable: false,
      },
      {
        key: 'confirmed',
        label: t('isConfirmed'),
        value: ({ isConfirmed }) => t(isConfirmed ? 'yes' : 'notYet'),
        sortable: false,
      },
      {
        key: 'check',
        label: t('check'),
        value: ({ kept }) => t(kept === null ? 'notChecked' : kept ? 'kept' : 'notKept'),
        sortable: false,
      },
    ],
    [language],
  );
};
