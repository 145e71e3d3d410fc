import { itemsOf } from '@app/instrument';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { type Resource, forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { CriterionField } from './criterion-field';
import { MaterialsPart } from './materials-part';
import { messages } from './messages';
import { OthersTable } from './others-table';
import './card.css';
import type { PresentationView, SavedScore } from './presentation-types';
import { CalendarLink, TurnHour, TurnPlace } from './turn-lines';

const everything = ['slides', 'recording'] as const;
const nothing = [] as const;

/** A juror's score card for one presentation. */
export function CardPage({ params }: PageProps) {
  const resource = useResource<PresentationView>(`/api/presentations/${params['id']}`);
  return <Loaded resource={resource}>{(view) => <Card view={view} resource={resource} />}</Loaded>;
}

function Card({ view, resource }: { readonly view: PresentationView; readonly resource: Resource<PresentationView> }) {
  const t = useTextOf(messages);
  useTitle(view.body.name);
  const role = useSession().session?.hat?.role;
  const signedAt = view.myCard?.signedAt ?? null;
  const keep = (code: string) => (saved: SavedScore) => {
    const known = view.myScores[code];
    const score = { score: known?.score ?? '0', note: null, revision: saved.revision };
    resource.replace({ ...view, myTotal: saved.myTotal, myScores: { ...view.myScores, [code]: score } });
  };
  return (
    <div class="narrow">
      <p>
        <Link href={paths.presentations}>← {t('back')}</Link>
      </p>
      <CardHead view={view} />
      <MaterialsPart presentationId={view.id} mayAdd={role === 'organiserAdmin' ? everything : nothing} />
      {itemsOf(view.rubric).map((criterion) => (
        <CriterionField
          key={criterion.code}
          presentationId={view.id}
          criterion={criterion}
          known={view.myScores[criterion.code]}
          locked={signedAt !== null || view.myCard === null}
          onSaved={keep(criterion.code)}
        />
      ))}
      <CardFoot view={view} signedAt={signedAt} onSigned={resource.reload} />
    </div>
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

interface FootProps {
  readonly view: PresentationView;
  readonly signedAt: string | null;
  readonly onSigned: () => void;
}

function CardFoot({ view, signedAt, onSigned }: FootProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const sign = async (): Promise<void> => {
    await api.post(`/api/presentations/${view.id}/card`);
    forgetPaths('/api/presentations');
    onSigned();
  };
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
      {signedAt === null && view.myCard && (
        <ConfirmButton
          label={t('sign')}
          title={t('signTitle')}
          confirmLabel={t('signConfirm')}
          disabled={view.myTotal === null}
          onConfirm={sign}
        >
          <p>{t('signText')}</p>
        </ConfirmButton>
      )}
      {signedAt !== null && <p class="note good">{t('signedAt', { time: format.dateTime(signedAt) })}</p>}
      {signedAt === null ? <p class="soft">{t('othersHidden')}</p> : <OthersTable view={view} />}
    </>
  );
}
