import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { InstrumentCard, List, PeriodView, PublicBody, StartingPoints } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { ProblemPanel } from '../../parts/problem-panel';
import { Waiting } from '../../parts/waiting';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { PeriodForm } from './period-form';
import './period-setup.css';
import { useAllBodies } from './use-all-bodies';

/** Prepares a period: a new one, or the draft whose id is in the address. */
export function PeriodSetupPage({ params }: PageProps) {
  const id = params['id'] ?? null;
  const points = useResource<StartingPoints>('/api/periods/starting-policy');
  const period = useResource<PeriodView>(id && `/api/periods/${id}`);
  const instruments = useResource<List<InstrumentCard>>('/api/instruments');
  const { bodies, problem } = useAllBodies();
  if (problem) return <ProblemPanel problem={problem} />;
  if (!bodies) return <Waiting />;
  // Without the library the rules still name their instruments by code.
  const library = instruments.value?.items ?? [];
  return (
    <Loaded resource={points}>
      {(known) =>
        id ? (
          <Loaded resource={period}>
            {(value) => (
              <Draft key={value.id} period={value} builtIn={known.builtIn} bodies={bodies} library={library} />
            )}
          </Loaded>
        ) : (
          <NewPeriod points={known} bodies={bodies} library={library} />
        )
      }
    </Loaded>
  );
}

function Head({ title, intro }: { readonly title: string; readonly intro?: string }) {
  useTitle(title);
  return (
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
      </div>
    </div>
  );
}

interface DraftProps {
  readonly period: PeriodView;
  readonly builtIn: StartingPoints['builtIn'];
  readonly bodies: readonly PublicBody[];
  readonly library: readonly InstrumentCard[];
}

function Draft({ period, builtIn, bodies, library }: DraftProps) {
  const t = useTextOf(messages);
  // The form is filled once; what is saved meanwhile came from it.
  const [start] = useState({ id: period.id, policy: period.policy, copyOf: null });
  if (period.state !== 'draft')
    return (
      <>
        <Head title={period.title} />
        <EmptyState title={t('alreadyOpen')}>
          <p>{t('alreadyOpenAdvice')}</p>
          <Link class="button" href={paths.board(period.id)}>
            {t('toBoard')}
          </Link>
        </EmptyState>
      </>
    );
  return (
    <>
      <Head title={t('editTitle', { title: period.title })} intro={t('intro')} />
      <p class="actions">
        <Link class="button" href={paths.participants(period.id)}>
          {t('importParticipants')}
        </Link>
      </p>
      <PeriodForm
        start={start}
        builtIn={builtIn}
        bodies={bodies}
        library={library}
        listed={period.isListed ? period.counts.assessments : null}
      />
    </>
  );
}

interface NewProps extends Pick<DraftProps, 'bodies' | 'library'> {
  readonly points: StartingPoints;
}

function NewPeriod({ points, bodies, library }: NewProps) {
  const t = useTextOf(messages);
  const [{ builtIn, newest }] = useState(points);
  const [isCopy, setIsCopy] = useState(newest !== null);
  const start =
    isCopy && newest
      ? { id: null, policy: newest.policy, copyOf: newest.id }
      : { id: null, policy: builtIn, copyOf: null };
  return (
    <>
      <Head title={t('newTitle')} intro={t('intro')} />
      {newest && (
        <fieldset class="choices setup-start">
          <legend>{t('start')}</legend>
          <label class="choice">
            <input type="radio" name="start" checked={isCopy} onChange={() => setIsCopy(true)} />
            <span>{t('startNewest', { title: newest.title })}</span>
          </label>
          <label class="choice">
            <input type="radio" name="start" checked={!isCopy} onChange={() => setIsCopy(false)} />
            <span>
              {t('startBuiltIn')}
              <span class="field-hint">{t('startBuiltInHint')}</span>
            </span>
          </label>
        </fieldset>
      )}
      <PeriodForm key={isCopy ? 'copy' : 'builtIn'} start={start} builtIn={builtIn} bodies={bodies} library={library} />
    </>
  );
}
