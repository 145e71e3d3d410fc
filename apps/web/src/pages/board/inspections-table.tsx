import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import type { Judge } from '../../api/results-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import type { TableState } from '../../parts/table-state';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useResource } from '../../use-resource';
import type { InspectionCard } from '../inspections/inspection-types';
import { inspectionMessages } from './inspection-messages';
import { messages } from './messages';

interface Props {
  readonly stageCode: string;
  readonly inspections: readonly InspectionCard[];
  readonly period: PeriodView;
  readonly onChanged: () => void;
}

/** Who checks which body in a stage, and how far they are. */
export function InspectionsTable({ stageCode, inspections, period, onChanged }: Props) {
  const t = useTextOf(inspectionMessages);
  const [state, setState] = useState<TableState>({ search: '', sort: '', filters: {} });
  const mayAssign = period.allowed.includes('openStage');
  const verifiers = listed(useResource<Listed<Judge>>(mayAssign ? `/api/periods/${period.id}/verifiers` : null).value);
  const columns = useColumns(mayAssign ? verifiers : null, onChanged);
  const share = (): void => {
    api
      .post<Schemas['InspectionPlacementsDto']>(
        `/api/periods/${period.id}/stages/${encodeURIComponent(stageCode)}/assessors`,
      )
      .then(({ items }) => toast.show(t('shared', { count: items.filter(({ userId }) => userId !== null).length })))
      .catch(toastProblem)
      .finally(onChanged);
  };
  return (
    <div class="stage-attendance">
      <h3>{t('title')}</h3>
      <p class="soft">{t('intro')}</p>
      {mayAssign && inspections.some(({ assessor, outcome }) => assessor === null && outcome === null) && (
        <p>
          <button type="button" class="button" onClick={share}>
            {t('share')}
          </button>
        </p>
      )}
      <RowTable
        caption={t('title')}
        columns={columns}
        rows={inspections}
        rowKey={({ id }) => id}
        state={state}
        onState={setState}
      />
    </div>
  );
}

const useColumns = (verifiers: readonly Judge[] | null, onChanged: () => void): readonly Column<InspectionCard>[] => {
  const t = useTextOf(inspectionMessages);
  const board = useTextOf(messages);
  return [
    {
      key: 'name',
      label: board('body'),
      value: ({ body }) => body.name,
      head: true,
      show: ({ id, body }) => <Link href={paths.inspection(id)}>{body.name}</Link>,
    },
    { key: 'category', label: board('category'), value: ({ categoryLabel }) => categoryLabel },
    {
      key: 'filled',
      label: t('filled'),
      value: ({ filled }) => filled,
      show: ({ filled, total }) => t('filledOf', { filled, total }),
    },
    {
      key: 'state',
      label: t('state'),
      value: ({ outcome }) => t(`state.${outcome ?? 'open'}`),
      show: ({ outcome, outcomeReason }) => (
        <span>
          {t(`state.${outcome ?? 'open'}`)}
          {outcomeReason && <span class="soft small">: {outcomeReason}</span>}
        </span>
      ),
    },
    {
      key: 'assessor',
      label: t('assessor'),
      value: ({ assessor }) => assessor?.name ?? t('nobody'),
      show: (row) =>
        verifiers && row.outcome === null ? (
          <AssessorField inspection={row} verifiers={verifiers} onChanged={onChanged} />
        ) : (
          (row.assessor?.name ?? t('nobody'))
        ),
    },
  ];
};

interface FieldProps {
  readonly inspection: InspectionCard;
  readonly verifiers: readonly Judge[];
  readonly onChanged: () => void;
}

function AssessorField({ inspection, verifiers, onChanged }: FieldProps) {
  const t = useTextOf(inspectionMessages);
  const { id, assessor, body } = inspection;
  const [shown, setShown] = useState(assessor?.id ?? '');
  const give = (userId: string): void => {
    setShown(userId);
    api
      .put(`/api/inspections/${id}/assessor`, { userId })
      .then(() => toast.show(t('given', { name: body.name })))
      .catch((error: unknown) => {
        setShown(assessor?.id ?? '');
        toastProblem(error);
      })
      .finally(onChanged);
  };
  return (
    <select
      class="input"
      aria-label={t('assessorOf', { name: body.name })}
      value={shown}
      onChange={(event) => give(event.currentTarget.value)}
    >
      {assessor === null && <option value="">{t('nobody')}</option>}
      {assessor && !verifiers.some((verifier) => verifier.id === assessor.id) && (
        <option value={assessor.id}>{assessor.name}</option>
      )}
      {verifiers.map((verifier) => (
        <option key={verifier.id} value={verifier.id}>
          {verifier.name}
        </option>
      ))}
    </select>
  );
}
