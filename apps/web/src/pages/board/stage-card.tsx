import { Link } from 'wouter-preact';
import type { PresentationCard, StandingRow } from '../../api/results-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { AttendanceTable } from './attendance-table';
import type { CategoryOutlook } from './gate-outlook';
import type { InspectionCard } from '../inspections/inspection-types';
import { GateDecisions } from './gate-decisions';
import { InspectionsTable } from './inspections-table';
import { messages } from './messages';
import { OpenStageButton } from './open-stage-button';

interface Props {
  readonly stage: Pick<PeriodView['stages'][number], 'code' | 'label' | 'kind'>;
  readonly period: PeriodView;
  readonly outlooks: readonly CategoryOutlook[];
  readonly sessions: readonly PresentationCard[];
  readonly inspections: readonly InspectionCard[];
  readonly rows: readonly StandingRow[];
  readonly decisions: Schemas['GateDecisionListDto']['items'];
  readonly mayDecide: boolean;
  /** Whether sessions of the jury are shown to whoever looks. */
  readonly mayPlan: boolean;
  readonly onChanged: () => void;
}

/** One later stage: the gate per category, the way to open it, and attendance or assessors once it is open. */
export function StageCard(props: Props) {
  const {
    stage,
    period,
    outlooks: known,
    sessions,
    inspections,
    rows,
    decisions,
    mayDecide,
    mayPlan,
    onChanged,
  } = props;
  const t = useTextOf(messages);
  const isGated = period.policy.stages.find(({ code }) => code === stage.code)?.gate !== undefined;
  // What an assessor checks without a gate waits for no verification.
  const outlooks = stage.kind === 'assessed' && !isGated ? known.map((each) => ({ ...each, waiting: 0 })) : known;
  const isLate = ({ code, passed }: CategoryOutlook): boolean =>
    stage.kind === 'assessed' && passed > inspections.filter(({ category }) => category === code).length;
  const isOpened = stage.kind !== 'recorded';
  const closed = outlooks.filter(
    (outlook) => isOpened && (outlook.isOpened === false || (outlook.isOpened && isLate(outlook))),
  );
  return (
    <section class="card">
      <h2>{stage.label}</h2>
      {!isGated && <p>{t('noGate')}</p>}
      <Entry stage={stage} period={period} outlooks={outlooks} mayPlan={mayPlan} />
      <GatedOut outlooks={outlooks} />
      {isGated && (
        <GateDecisions
          periodId={period.id}
          stage={stage}
          rows={rows}
          decisions={decisions}
          mayDecide={mayDecide}
          onChanged={onChanged}
        />
      )}
      {closed.length > 0 && period.allowed.includes('openStage') && (
        <OpenStageButton periodId={period.id} stage={stage} outlooks={closed} onOpened={onChanged} />
      )}
      {inspections.length > 0 && (
        <InspectionsTable stageCode={stage.code} inspections={inspections} period={period} onChanged={onChanged} />
      )}
      {stage.kind === 'panel' && mayPlan && (
        <p>
          <Link class="button" href={paths.presentationSessions(period.id)}>
            {t('toSessions')}
          </Link>
        </p>
      )}
      {sessions.length > 0 && <AttendanceTable sessions={sessions} period={period} onChanged={onChanged} />}
    </section>
  );
}

/** Who may enter, by category; where scores are given elsewhere, the way to put them on record. */
function Entry({ stage, period, outlooks, mayPlan }: Pick<Props, 'stage' | 'period' | 'outlooks' | 'mayPlan'>) {
  const t = useTextOf(messages);
  if (stage.kind !== 'recorded') return <Outlooks outlooks={outlooks} />;
  if (!mayPlan) return null;
  return (
    <p>
      <Link class="button" href={paths.recordedScores(period.id, stage.code)}>
        {t('toRecorded')}
      </Link>
    </p>
  );
}

function Outlooks({ outlooks }: { readonly outlooks: readonly CategoryOutlook[] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const opening = (isOpened: boolean | null, waiting: number): string => {
    if (isOpened) return t('opening.done');
    if (waiting > 0) return t('opening.wait');
    return isOpened === null ? '–' : t('opening.ready');
  };
  return (
    <div class="table-scroll as-cards windows">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('category')}</th>
            <th scope="col" class="right">
              {t('passes')}
            </th>
            <th scope="col" class="right">
              {t('failsGate')}
            </th>
            <th scope="col" class="right">
              {t('undecided')}
            </th>
            <th scope="col" class="right">
              {t('waiting')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {outlooks.map(({ code, label, passed, gatedOut, undecided, waiting, isOpened }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              <td class="right" data-label={t('passes')}>
                {format.count(passed)}
              </td>
              <td class="right" data-label={t('failsGate')}>
                {format.count(gatedOut.length)}
              </td>
              <td class="right" data-label={t('undecided')}>
                {format.count(undecided)}
              </td>
              <td class="right" data-label={t('waiting')}>
                {format.count(waiting)}
              </td>
              <td data-label={t('state')}>{opening(isOpened, waiting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GatedOut({ outlooks }: { readonly outlooks: readonly CategoryOutlook[] }) {
  const t = useTextOf(messages);
  const all = outlooks.flatMap(({ label, gatedOut }) => gatedOut.map((each) => ({ ...each, label })));
  if (all.length === 0) return null;
  return (
    <details class="gated-out">
      <summary>{t('gateOutList', { count: all.length })}</summary>
      <ul tabIndex={0} aria-label={t('gateOutList', { count: all.length })}>
        {all.map(({ name, reason, label }) => (
          <li key={label + name}>
            <strong>{name}</strong> <span class="soft small">({label})</span>: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
