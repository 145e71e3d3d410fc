import type { StandingRow } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { messages as ranking } from '../pages/ranking/messages';
import { useFormat } from '../use-format';

/** A stage's score, or in words why there is none. */
export function StageWord({ row, code }: { readonly row: StandingRow; readonly code: string }) {
  const t = useTextOf(ranking);
  const format = useFormat();
  const stage = row.stages[code];
  if (!stage) return <>–</>;
  if (stage.state === 'scored' && stage.score !== null) return <span class="score">{format.decimal(stage.score)}</span>;
  return <span class="soft small">{t(`state.${stage.state}`)}</span>;
}
