import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { informationMessages } from './information-messages';
import type { InformationLine } from './information-view';

interface Props {
  readonly lines: readonly InformationLine[];
  /** Whether all are of one body, which the page names. */
  readonly isOfOne: boolean;
}

/** What was found, on a phone as cards. */
export function InformationRows({ lines, isOfOne }: Props) {
  const t = useTextOf(informationMessages);
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
      <table class="table">
        <caption class="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('information')}</th>
            {!isOfOne && <th scope="col">{t('body')}</th>}
            <th scope="col">{t('class')}</th>
            <th scope="col">{t('access')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} isOfOne={isOfOne} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line, isOfOne }: { readonly line: InformationLine; readonly isOfOne: boolean }) {
  const t = useTextOf(informationMessages);
  const to = useAddress();
  const facts = [
    line.unit,
    line.madeWhen && t('made', { when: line.madeWhen }),
    line.retention && t('kept', { time: line.retention }),
  ].filter(Boolean);
  return (
    <tr id={line.id}>
      <th scope="row">
        {line.title}
        {line.summary && <span class="soft small information-more">{line.summary}</span>}
        {facts.length > 0 && <span class="soft small information-more">{facts.join(' · ')}</span>}
      </th>
      {!isOfOne && (
        <td data-label={t('body')}>
          <a href={to(publicAddress.informationOf(line.publicBodyId))}>{line.bodyName}</a>
        </td>
      )}
      <td data-label={t('class')}>
        <span>
          <span class="tag">{t(line.class)}</span>
        </span>
      </td>
      <td data-label={t('access')}>{line.class === 'exempt' ? <Exemption line={line} /> : <Access line={line} />}</td>
    </tr>
  );
}

function Access({ line: { link, form, title } }: { readonly line: InformationLine }) {
  const t = useTextOf(informationMessages);
  return (
    <span>
      {link ? (
        <a href={link} rel="nofollow noopener" aria-label={t('openOf', { title })}>
          {t('open')}
        </a>
      ) : (
        t('atDesk')
      )}
      {form && <span class="soft small information-more">{t(form)}</span>}
    </span>
  );
}

function Exemption({ line: { ground, exemptUntil, hasEnded } }: { readonly line: InformationLine }) {
  const t = useTextOf(informationMessages);
  const format = useFormat();
  const date = exemptUntil && format.date(`${exemptUntil}T12:00:00Z`);
  return (
    <span>
      {ground && t('ground', { ground })}
      {date && <span class="soft small information-more">{t(hasEnded ? 'ended' : 'until', { date })}</span>}
    </span>
  );
}
