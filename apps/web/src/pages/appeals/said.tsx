import type { ComponentChildren } from 'preact';
import type { Appeal } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import '../desk/desk.css';
import { EvidenceView, type ShownPiece } from '../desk/evidence-view';
import { messages } from './messages';

/** What was said in one appeal and what became of it; `children` are what can still be done. */
export function Said({ appeal, children }: { readonly appeal: Appeal; readonly children?: ComponentChildren }) {
  const t = useTextOf(messages);
  return (
    <div class="appeal-said">
      <p>
        <strong>{t('yours')}</strong> <Outcome outcome={appeal.outcome} />
      </p>
      <AppealWords appeal={appeal} />
      <Decision appeal={appeal} />
      {children}
    </div>
  );
}

/** Why the body appeals, and what it brings for that. */
export function AppealWords({ appeal }: { readonly appeal: Appeal }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <p class="appeal-words">{appeal.reason}</p>
      <p class="soft small">{t('lodgedBy', { name: appeal.lodgedBy, at: format.dateTime(appeal.lodgedAt) })}</p>
      {appeal.evidence.length > 0 && (
        <>
          <p class="small soft">{t('newEvidence')}</p>
          <EvidenceView
            evidence={appeal.evidence.map(pieceOf)}
            hrefOf={(id) => `/api/appeals/${appeal.id}/files/${id}`}
            areChecked={false}
          />
        </>
      )}
    </>
  );
}

const pieceOf = ({ id, url, fileName, mediaType }: Appeal['evidence'][number]): ShownPiece => ({
  id,
  url,
  file: fileName !== null && mediaType !== null ? { name: fileName, mediaType } : null,
  page: null,
  note: null,
  check: null,
});

/** Where an appeal stands, in a word. */
export function Outcome({ outcome }: Pick<Appeal, 'outcome'>) {
  const t = useTextOf(messages);
  const tone = outcome === 'granted' ? 'good' : outcome === null ? 'warn' : '';
  return <span class={`tag ${tone}`}>{t(outcome ?? 'waits')}</span>;
}

/** What was decided and why; nothing while it waits. */
export function Decision({ appeal }: { readonly appeal: Appeal }) {
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
