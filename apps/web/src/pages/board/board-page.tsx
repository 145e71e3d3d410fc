import { Link, useSearch } from 'wouter-preact';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { appealMessages } from './appeal-messages';
import './board.css';
import { BodiesPart } from './bodies-part';
import { messages as questionMessages } from '../questions/messages';
import { messages } from './messages';
import { reminderMessages } from './reminder-messages';
import { SchedulePart } from './schedule-part';
import { StagesPart } from './stages-part';

const parts = { badan: 'part.bodies', tahap: 'part.stages', jadwal: 'part.schedule' } as const;
type Part = keyof typeof parts;

const isPart = (text: string | null): text is Part => text !== null && text in parts;

/** The organiser's board of one period: who is how far, the stages, the schedule; the part shown is in the address. */
export function BoardPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const period = useResource<PeriodView>(`/api/periods/${params['id'] ?? ''}`);
  const wanted = new URLSearchParams(useSearch()).get('bagian');
  const part = isPart(wanted) ? wanted : 'badan';
  useTitle(period.value ? `${t('title')} ${period.value.title}` : t('title'));
  return (
    <Loaded resource={period}>
      {(value) => (
        <div class="stack">
          <Head period={value} />
          <Parts periodId={value.id} current={part} />
          {part === 'badan' && <BodiesPart period={value} />}
          {part === 'tahap' && <StagesPart period={value} />}
          {part === 'jadwal' && <SchedulePart period={value} onChanged={period.replace} onReread={period.reload} />}
        </div>
      )}
    </Loaded>
  );
}

function Head({ period }: { readonly period: PeriodView }) {
  const t = useTextOf(messages);
  const reminding = useTextOf(reminderMessages);
  const format = useFormat();
  const role = useSession().session?.hat?.role;
  const scheduled = period.windows['saq']?.until;
  return (
    <div class="page-head">
      <div>
        <h1>
          {t('title')} {period.title}
        </h1>
        {scheduled && <p>{t('deadline', { at: format.end(period.extendedUntil ?? scheduled) })}</p>}
        {scheduled && period.extendedUntil && <p class="soft">{t('extendedFrom', { at: format.end(scheduled) })}</p>}
      </div>
      <p class="actions">
        {role !== 'regionalHead' && period.state === 'open' && (
          <Link class="button" href={paths.reminders(period.id)}>
            {reminding('toReminders')}
          </Link>
        )}
        {role !== 'regionalHead' && <OfficeLinks id={period.id} />}
        <Link class="button" href={paths.ranking(period.id)}>
          {t('toRanking')}
        </Link>
        <Link class="button" href={paths.periodInstruments(period.id)}>
          {t('toInstruments')}
        </Link>
        <Link class="button" href={paths.reports}>
          {t('toReports')}
        </Link>
        {role === 'organiserAdmin' && (
          <Link class="button" href={paths.newPeriod}>
            {t('toNewPeriod')}
          </Link>
        )}
      </p>
    </div>
  );
}

/** Pages of this period that only the office has. */
function OfficeLinks({ id }: { readonly id: string }) {
  const t = useTextOf(messages);
  const appealing = useTextOf(appealMessages);
  const asking = useTextOf(questionMessages);
  const links = [
    { href: paths.plenary(id), label: t('toPlenary') },
    { href: paths.registrations(id), label: t('toRegistrations') },
    { href: paths.questions(id), label: asking('title') },
    { href: paths.assignments(id), label: appealing('toAssignments') },
    { href: paths.readings(id), label: appealing('toReadings') },
    { href: paths.periodAppeals(id), label: appealing('toAppeals') },
    { href: paths.periodFollowUps(id), label: t('toFollowUps') },
  ];
  return (
    <>
      {links.map(({ href, label }) => (
        <Link key={href} class="button" href={href}>
          {label}
        </Link>
      ))}
    </>
  );
}

function Parts({ periodId, current }: { readonly periodId: string; readonly current: Part }) {
  const t = useTextOf(messages);
  const keys: readonly Part[] = ['badan', 'tahap', 'jadwal'];
  return (
    <nav class="tabs" aria-label={t('parts')}>
      {keys.map((key) => (
        <Link
          key={key}
          href={paths.board(periodId) + (key === 'badan' ? '' : `?bagian=${key}`)}
          aria-current={key === current ? 'page' : undefined}
        >
          {t(parts[key])}
        </Link>
      ))}
    </nav>
  );
}
