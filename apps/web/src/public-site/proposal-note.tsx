import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { messages } from './messages';

/** Says that the questions behind these scores are a proposal, so that nobody takes them for the official ones. */
export function ProposalNote({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(messages);
  return period.proposal ? <p class="note warn">{t('proposal')}</p> : null;
}
