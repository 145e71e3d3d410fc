import type { StandingRow, Standings } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { bandsFromTop } from './band-order';
import { messages } from './messages';

const highest = (rows: readonly StandingRow[]): StandingRow | null =>
  rows.reduce<StandingRow | null>((best, row) => (!best || Number(row.final) > Number(best.final) ? row : best), null);

/** The result of a period in one or two sentences. */
export function ResultSentence({ standings }: { readonly standings: Standings }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const ranked = standings.rows.filter(({ status, final }) => status === 'ranked' && final !== null);
  const best = highest(ranked);
  const top = bandsFromTop(standings.bands)[0];
  if (!best || !top) return <>{t('sentenceNone')}</>;
  const counts = {
    bodies: format.count(standings.rows.length),
    ranked: format.count(ranked.length),
    top: format.count(ranked.filter(({ band }) => band === top.code).length),
    band: top.label,
  };
  const winner = { score: format.decimal(best.final ?? ''), name: best.name, category: best.categoryLabel };
  return (
    <>
      {t('sentence', counts)} {t('sentenceBest', winner)}
    </>
  );
}
