import { Link, Redirect } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useTitle } from '../../use-title';
import { BodyHome } from './body-home';
import { messages } from './messages';
import { PeriodsHome } from './periods-home';
import { TaskHome } from './task-home';
import './home.css';

/** The first page: what is asked of this person, under this hat, now. */
export function HomePage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const { session } = useSession();
  if (!session) return <Visitor />;
  if (!session.hat) return <Redirect to={paths.hats} replace />;
  const { role } = session.hat;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('welcome', { name: session.user.name })}</h1>
          <p>
            {session.hat.roleLabel}
            {session.hat.organisation && `, ${session.hat.organisation.name}`}
          </p>
        </div>
      </div>
      {role === 'unitPpid' || role === 'superior' ? <BodyHome /> : <TaskHome role={role} />}
      {role !== 'unitPpid' && role !== 'superior' && role !== 'operator' && <PeriodsHome role={role} />}
    </>
  );
}

function Visitor() {
  const t = useTextOf(messages);
  return (
    <section class="narrow visitor">
      <h1>{t('welcomeVisitor')}</h1>
      <p>{t('visitor')}</p>
      <p class="actions">
        <Link class="button primary" href={paths.signIn()}>
          {t('visitorSignIn')}
        </Link>
        <a class="button" href={paths.publicPeriods}>
          {t('visitorResults')}
        </a>
        <a class="button" href="/informasi">
          {t('visitorInformation')}
        </a>
        <Link class="button" href={paths.onlineRequest}>
          {t('visitorRequest')}
        </Link>
        <Link class="button" href={paths.onlineConsultation}>
          {t('visitorClinic')}
        </Link>
      </p>
    </section>
  );
}
