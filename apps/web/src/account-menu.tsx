import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { SessionView } from './api/types';
import { useText } from './i18n/use-text';
import { useSignOut } from './offline/use-sign-out';
import { paths } from './paths';

/** Who is signed in and under which hat; a native disclosure, closed by Escape, by choosing, and by leaving it. */
export function AccountMenu({ session }: { readonly session: SessionView }) {
  const t = useText();
  const [location] = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  const close = (): void => box.current?.removeAttribute('open');
  useEffect(close, [location]);
  const signOut = useSignOut();
  return (
    <details
      class="account"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        box.current?.querySelector('summary')?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget)) close();
      }}
    >
      <summary>
        <span class="visually-hidden">{t('app.account')}</span>
        <span class="account-name">{session.user.name}</span>
        {session.hat && <span class="account-hat">{session.hat.roleLabel}</span>}
      </summary>
      <div class="account-menu">
        <p>
          <strong>{session.user.name}</strong>
          <br />
          {session.hat && `${session.hat.roleLabel}, ${session.hat.organisation?.name ?? ''}`}
        </p>
        <Link class="button" href={paths.account}>
          {t('app.myAccount')}
        </Link>
        {session.hats.length > 1 && (
          <Link class="button" href={paths.hats}>
            {t('app.changeHat')}
          </Link>
        )}
        <button type="button" class="button" onClick={signOut.begin}>
          {t('app.signOut')}
        </button>
        {signOut.dialog}
      </div>
    </details>
  );
}
