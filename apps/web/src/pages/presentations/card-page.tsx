import { itemsOf } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { listScores, type WaitingScore } from '../../offline/device-scores';
import { keepSentScore } from '../../offline/kept-card';
import { cardLock } from '../../offline/send-waiting-scores';
import { holdForm } from '../../offline/turn';
import { ConfirmButton } from '../../parts/confirm-button';
import { CorrectionNotes } from '../../parts/correction-notes';
import { Loaded } from '../../parts/loaded';
import { Waiting } from '../../parts/waiting';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { type Resource, forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { CriterionField } from './criterion-field';
import { MaterialsPart } from './materials-part';
import { messages } from './messages';
import { JurorCards } from './juror-cards';
import { OthersTable } from './others-table';
import './card.css';
import type { PresentationView, SavedScore } from './presentation-types';
import type { Obstacle } from './use-score-field';
import { CalendarLink, TurnHour, TurnPlace } from './turn-lines';

const everything = ['slides', 'recording'] as const;
const nothing = [] as const;

/** A juror's score card for one presentation. */
export function CardPage({ params }: PageProps) {
  const resource = useResource<PresentationView>(`/api/presentations/${params['id']}`);
  const id = params['id'] ?? '';
  const [kept, setKept] = useState<readonly WaitingScore[] | null>(null);
  useEffect(() => {
    void listScores(id).then(setKept);
    return holdForm(cardLock(id));
  }, [id]);
  if (kept === null) return <Waiting />;
  return <Loaded resource={resource}>{(view) => <Card view={view} kept={kept} resource={resource} />}</Loaded>;
}

/** What stands between each criterion and a signature. */
type Obstacles = ReadonlyMap<string, Obstacle>;

const obstacleOf = ({ criterionCode, isUnfit }: WaitingScore): [string, Obstacle] => [
  criterionCode,
  isUnfit ? 'unfit' : 'unsent',
];

interface CardProps {
  readonly view: PresentationView;
  readonly kept: readonly WaitingScore[];
  readonly resource: Resource<PresentationView>;
}

function Card({ view, kept, resource }: CardProps) {
  const t = useTextOf(messages);
  useTitle(view.body.name);
  const role = useSession().session?.hat?.role;
  const signedAt = view.myCard?.signedAt ?? null;
  const userId = useSession().session?.user.id;
  const own = view.myCard && view.jurors.find(({ id }) => id === userId);
  const [obstacles, setObstacles] = useState<Obstacles>(() => new Map(kept.map(obstacleOf)));
  // Scores of several criteria come back in any order: each changes what the one before it left.
  const latest = useRef(view);
  latest.current = view;
  const keep = (code: string) => (saved: SavedScore, score: string) => {
    const mark = { score, note: null, revision: saved.revision };
    latest.current = {
      ...latest.current,
      myTotal: saved.myTotal,
      myScores: { ...latest.current.myScores, [code]: mark },
    };
    resource.replace(latest.current);
    void keepSentScore(view.id, code, { ...saved, score });
  };
  const wait = (code: string) => (obstacle: Obstacle | null) =>
    setObstacles((before) => {
      const others = [...before].filter(([each]) => each !== code);
      return new Map(obstacle === null ? others : [...others, [code, obstacle]]);
    });
  return (
    <div class="narrow">
      <p>
        <Link href={paths.presentations}>← {t('back')}</Link>
      </p>
      <CardHead view={view} />
      <ClosedNote view={view} awayReason={own?.awayReason ?? ''} />
      {own && <CorrectionNotes corrections={own.corrections} />}
      <MaterialsPart presentationId={view.id} mayAdd={role === 'organiserAdmin' ? everything : nothing} />
      {view.myCard ? (
        <>
          {itemsOf(view.rubric).map((criterion) => (
            <CriterionField
              key={criterion.code}
              presentationId={view.id}
              criterion={criterion}
              known={view.myScores[criterion.code]}
              kept={signedAt === null ? kept.find((one) => one.criterionCode === criterion.code) : undefined}
              locked={signedAt !== null || view.closed !== null}
              onSaved={keep(criterion.code)}
              onWaiting={wait(criterion.code)}
            />
          ))}
          <CardFoot view={view} signedAt={signedAt} obstacles={obstacles} onSigned={resource.reload} />
        </>
      ) : (
        <Panel view={view} isOffice={role === 'organiserAdmin'} onChanged={resource.reload} />
      )}
    </div>
  );
}

interface PanelProps {
  readonly view: PresentationView;
  readonly isOffice: boolean;
  readonly onChanged: () => void;
}

/** For whoever sits on no panel: what was signed, and for the office whose cards they are. */
function Panel({ view, isOffice, onChanged }: PanelProps) {
  return (
    <>
      {view.others.length > 0 && <OthersTable view={view} />}
      {isOffice && <JurorCards view={view} onChanged={onChanged} />}
    </>
  );
}

function CardHead({ view }: { readonly view: PresentationView }) {
  const t = useTextOf(messages);
  const head = view.headAttended === null ? t('headUnknown') : view.headAttended ? t('headHere') : t('headAway');
  return (
    <header class="page-head">
      <div>
        <h1>{view.body.name}</h1>
        <p>
          {view.categoryLabel}
          {view.place !== null && ` · ${t('turn', { place: view.place })}`} · <TurnHour turn={view} /> ·{' '}
          <TurnPlace turn={view} /> · {head}
        </p>
        <p>
          <CalendarLink turn={view} />
        </p>
        {view.delegates.length > 0 && (
          <p class="soft">
            {t('delegates', {
              names: view.delegates.map(({ name, position }) => (position ? `${name} (${position})` : name)).join(', '),
            })}
          </p>
        )}
      </div>
    </header>
  );
}

interface ClosedProps {
  readonly view: PresentationView;
  /** Why this juror did not hear the body; empty: they did. */
  readonly awayReason: string;
}

/** Why nothing is filled in: what was typed in time and not signed is told too, since it counts for nobody. */
function ClosedNote({ view: { myCard, closed, closesAt }, awayReason }: ClosedProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (myCard?.signedAt !== null) return null;
  if (closed === null)
    return closesAt === null ? null : <p class="soft">{t('closesAt', { time: format.end(closesAt) })}</p>;
  const time = closesAt === null ? '' : format.end(closesAt);
  return <p class="note warn">{t(closed, { time, reason: awayReason })}</p>;
}

interface FootProps {
  readonly view: PresentationView;
  readonly signedAt: string | null;
  readonly obstacles: Obstacles;
  readonly onSigned: () => void;
}

function CardFoot({ view, signedAt, obstacles, onSigned }: FootProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <div class="card card-total">
        <span>{t('total')}</span>
        {view.myTotal === null ? (
          <span class="soft">{t('totalNone')}</span>
        ) : (
          <strong>{format.decimal(view.myTotal)}</strong>
        )}
      </div>
      {signedAt === null && view.myCard && view.closed === null && (
        <Signing view={view} obstacles={obstacles} onSigned={onSigned} />
      )}
      {signedAt !== null && <p class="note good">{t('signedAt', { time: format.dateTime(signedAt) })}</p>}
      {signedAt === null ? <p class="soft">{t('othersHidden')}</p> : <OthersTable view={view} />}
    </>
  );
}

function Signing({ view, obstacles, onSigned }: Omit<FootProps, 'signedAt'>) {
  const t = useTextOf(messages);
  const sign = async (): Promise<void> => {
    await api.post(`/api/presentations/${view.id}/card`);
    forgetPaths('/api/presentations');
    onSigned();
  };
  const why = [...obstacles.values()].includes('unfit') ? 'unfit' : 'waiting';
  return (
    <>
      <ConfirmButton
        label={t('sign')}
        title={t('signTitle')}
        confirmLabel={t('signConfirm')}
        disabled={view.myTotal === null || obstacles.size > 0}
        onConfirm={sign}
      >
        <p>{t('signText')}</p>
      </ConfirmButton>
      {obstacles.size > 0 && <p class="soft">{t(why)}</p>}
    </>
  );
}
