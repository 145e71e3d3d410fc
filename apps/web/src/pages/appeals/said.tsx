import type { ComponentChildren } from 'preact';
import type { Appeal } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { Pieces } from './pieces';

/** What was said in one appeal and what became of it; `children` are what can still be done. */
export function Said({ appeal, children }: { readonly appeal: Appeal; readonly children?: ComponentChildren }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="appeal-said">
      <p>
        <strong>{t('yours')}</strong> <Outcome outcome={appeal.outcome} />
      </p>
      <p class="appeal-words">{appeal.reason}</p>
      <p class="soft small">{t('lodgedBy', { name: appeal.lodgedBy, at: format.dateTime(appeal.lodgedAt) })}</p>
      {appeal.evidence.length > 0 && (
        <>
          <p class="small soft">{t('newEvidence')}</p>
          <Pieces pieces={appeal.evidence} hrefOf={(id) => `/api/appeals/${appeal.id}/files/${id}`} />
        </>
      )}
      <Decision appeal={appeal} />
      {children}
    </div>
  );
}

/** Where an appeal stands, in a word. */
export function Outcome({ outcome }: Pick<Appeal, 'outcome'>) {
  const t = useTextOf(messages);
  const tone = outcome === 'granted' ? 'good' : outcome === null ? 'warn' : '';
  return <span class={`tag ${tone}`}>{t(outcome ?? 'waits')}</span>;
}

function Decision({ appeal }: { readonly appeal: Appeal }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { outcome, endedAt, endedBy, decisionReason, newWords } = appeal;
  if (!endedAt || outcome === 'withdrawn') return null;
  const at = format.dateTime(endedAt);
  return (
    <div class={`note ${outcome === 'granted' ? 'good' : ''}`}>
      <div>
        <p class="appeal-words">{t('decisionReason', { reason: decisionReason ?? '' })}</p>
        {newWords !== null && <p>{t('nowCounts', { words: newWords })}</p>}
        <p class="soft small">{endedBy ? t('decidedBy', { name: endedBy, at }) : t('decidedAt', { at })}</p>
      </div>
    </div>
  );
}
