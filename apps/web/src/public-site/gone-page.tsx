import { useTextOf } from '../i18n/use-text';
import { publicAddress, useAddress } from './address';
import { siteMessages } from './site-messages';

/** For an address with nothing published behind it. */
export function GonePage() {
  const site = useTextOf(siteMessages);
  const to = useAddress();
  return (
    <section class="card">
      <h1>{site('gone')}</h1>
      <p>{site('goneAdvice')}</p>
      <a class="button primary" href={to(publicAddress.home)}>
        {site('results')}
      </a>
    </section>
  );
}
