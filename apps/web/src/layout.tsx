import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { SessionView } from './api/types';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { language } from './i18n/language';
import { useLanguage, useText } from './i18n/use-text';
import { navigation } from './navigation';
import { AnyLink } from './parts/any-link';
import { DeviceLines } from './offline/device-lines';
import { VersionLine } from './offline/version-line';
import { Toasts } from './parts/toasts';
import { paths } from './paths';
import { reportsAsked } from './reports-asked';
import { useSession } from './session';
import { toastProblem } from './toast-problem';
import { useResource } from './use-resource';

/** Header, page, footer and the live region. After a move inside the app the focus goes to the page's own start. */
export function Layout({ children }: { readonly children: ComponentChildren }) {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus();
  }, [location]);
  return (
    <>
      <a class="skip" href="#isi" onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </a>
      <Header />
      <main id="isi" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer class="footer">
        <p>{t('app.footer')}</p>
      </footer>
      <Toasts />
    </>
  );
}

/** Whether these are sample data; before anybody signs in, only the list of sample accounts tells. */
const useDemo = (): boolean => {
  const { session } = useSession();
  const accounts = useResource<unknown>(session ? null : '/api/demo', { forever: true });
  return session?.demo ?? accounts.value !== null;
};

/** Fetched once the page stands: nobody waits for it. */
function Tray({ hat }: Pick<SessionView, 'hat'>) {
  const isOften = hat !== null && navigation[hat.role].some(({ href }) => href === paths.reports);
  const [Part, setPart] = useState<ComponentType | null>(null);
  useEffect(() => {
    const fetchPart = (): void =>
      void import('./report-tray').then(({ ReportTray }) => setPart(() => ReportTray)).catch(() => undefined);
    // Who seldom makes a report pays for the tray when they do.
    if (isOften) return fetchPart();
    const stop = reportsAsked.subscribe(fetchPart);
    return () => void stop();
  }, [isOften]);
  return Part && <Part />;
}

function Header() {
  const t = useText();
  const current = useLanguage();
  const { session } = useSession();
  const [location] = useLocation();
  const demo = useDemo();
  const links = session?.hat ? navigation[session.hat.role] : [];
  // A page below a link of the menu belongs to it: the editor to the instruments.
  const here = links
    .filter(({ href }) => location === href || location.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
  return (
    <header class="header">
      <div class="header-line">
        <Link class="brand" href={paths.home}>
          {t('app.name')}
          {session?.organiser && <span class="brand-organiser">{session.organiser.name}</span>}
        </Link>
        <button
          type="button"
          class="button quiet language"
          lang={current === 'id' ? 'en' : 'id'}
          onClick={() => language.choose(current === 'id' ? 'en' : 'id').catch(toastProblem)}
        >
          {current === 'id' ? t('app.english') : t('app.indonesian')}
        </button>
        {session ? (
          <>
            <Tray key={session.hat?.id} hat={session.hat} />
            <Bell />
            <AccountMenu session={session} />
          </>
        ) : (
          <Link class="button quiet" href={paths.signIn()}>
            {t('app.signIn')}
          </Link>
        )}
      </div>
      {links.length > 0 && (
        <nav class="navigation" aria-label={t('app.menu')}>
          {links.map((link) => (
            <AnyLink
              key={link.href}
              href={link.href}
              aria-current={link !== here ? undefined : location === link.href ? 'page' : 'true'}
            >
              {link[current]}
            </AnyLink>
          ))}
        </nav>
      )}
      {demo && <p class="demo-line">{t('app.demo')}</p>}
      {session && <DeviceLines key={session.user.id} />}
      <VersionLine />
    </header>
  );
}
