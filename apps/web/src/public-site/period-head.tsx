import type { ComponentChildren } from 'preact';
import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { CorrectionNotes } from './correction-notes';
import { DecreeNotes } from './decree-notes';
import { messages } from './messages';
import { ProposalNote } from './proposal-note';
import { siteMessages } from './site-messages';

interface Props {
  readonly period: PublicPeriod;
  readonly title: string;
  /** The part of the result that is on the page; null on a body's own page. */
  readonly here: 'period' | 'cara' | 'data' | null;
  readonly children?: ComponentChildren;
}

const parts = ['period', 'cara', 'data'] as const;

/** Whose result it is, what happened to it since, and the way to its other parts. */
export function PeriodHead({ period, title, here, children }: Props) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  const addressOf = (part: (typeof parts)[number]): string =>
    part === 'period' ? publicAddress.period(period.code) : publicAddress.partOf(period.code, part);
  return (
    <header>
      <h1>{title}</h1>
      <p class="soft">
        {here !== 'period' && `${period.title} · `}
        {t('by', { organiser: period.organiser, year: period.year })} ·{' '}
        {t('published', { date: format.date(period.publishedAt) })}
      </p>
      {children}
      <nav class="site-parts" aria-label={site('parts')}>
        {parts.map((part) => (
          <a key={part} href={to(addressOf(part))} aria-current={part === here ? 'page' : undefined}>
            {site(part)}
          </a>
        ))}
      </nav>
      <ProposalNote period={period} />
      <CorrectionNotes period={period} />
      <DecreeNotes period={period} />
    </header>
  );
}
