import type { Decimal } from '@app/instrument';
import { Link } from 'wouter-preact';
import { useText } from '../i18n/use-text';
import { useFormat } from '../use-format';

/** A score that opens to how it came about; without `href` it is only shown (its sheet is on the same page). */
export function ScoreNumber({ score, href }: { readonly score: Decimal | null; readonly href?: string }) {
  const t = useText();
  const format = useFormat();
  if (score === null)
    return (
      <span class="score none" title={t('score.none')}>
        –
      </span>
    );
  const shown = format.decimal(score);
  if (!href) return <span class="score">{shown}</span>;
  return (
    <Link class="score" href={href} aria-label={t('score.open', { score: shown })}>
      {shown}
    </Link>
  );
}
