import type { ComponentChildren } from 'preact';
import { useText, useTextOf } from '../i18n/use-text';
import { inLanguage, publicAddress, useAddress } from './address';
import type { PageHead } from './head-of';
import type { Surroundings } from './public-view';
import { siteMessages } from './site-messages';

export interface Frame extends Surroundings {
  readonly head: PageHead;
}

/** The document: head for machines, header with language and sign-in, the page, footer. */
export function Frame({ frame, children }: { readonly frame: Frame; readonly children: ComponentChildren }) {
  const t = useText();
  return (
    <html lang={frame.language}>
      <Head frame={frame} />
      <body>
        <a class="skip" href="#isi">
          {t('app.skip')}
        </a>
        <Header frame={frame} />
        <main id="isi" tabIndex={-1}>
          {children}
        </main>
        <footer class="footer">
          <p>{t('app.footer')}</p>
        </footer>
      </body>
    </html>
  );
}

function Head({ frame }: { readonly frame: Frame }) {
  const { title, description, canonical } = frame.head;
  const whole = (address: string): string => frame.origin + address;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === 'Terbuka' ? title : `${title} · Terbuka`}</title>
      {description && <meta name="description" content={description} />}
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={whole(inLanguage(canonical, frame.language))} />
          <link rel="alternate" hreflang="id" href={whole(canonical)} />
          <link rel="alternate" hreflang="en" href={whole(inLanguage(canonical, 'en'))} />
          <link rel="alternate" hreflang="x-default" href={whole(canonical)} />
        </>
      )}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {frame.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {frame.scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

/** The same page in the other language. */
const otherLanguage = ({ address, language }: Frame): string => {
  const [path = '', query = ''] = address.split('?');
  const params = new URLSearchParams(query);
  if (language === 'id') params.set('bahasa', 'en');
  else params.delete('bahasa');
  const rest = params.toString();
  return rest ? `${path}?${rest}` : path;
};

function Header({ frame }: { readonly frame: Frame }) {
  const t = useText();
  const site = useTextOf(siteMessages);
  const to = useAddress();
  const other = frame.language === 'id' ? 'en' : 'id';
  return (
    <header class="header">
      <div class="header-line">
        <a class="brand" href={to(publicAddress.home)}>
          {t('app.name')}
          <span class="brand-organiser">{site('site')}</span>
        </a>
        <a class="button quiet language" lang={other} hreflang={other} href={otherLanguage(frame)}>
          {t(other === 'en' ? 'app.english' : 'app.indonesian')}
        </a>
        <a class="button quiet" href="/">
          {site('signIn')}
        </a>
      </div>
      {frame.demo && <p class="demo-line">{t('app.demo')}</p>}
    </header>
  );
}
