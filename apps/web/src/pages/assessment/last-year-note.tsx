import type { EvidenceKind, Item } from '@app/instrument';
import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Evidence } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { withPiece } from '../../offline/kept-evidence';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { kindForLink } from './evidence-choice';
import { LastYearFacts, useAnswerWords, useVerdictWords } from './last-year-facts';
import { togetherMessages } from './together-messages';
import type { LastYearItem } from './use-copies';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly item: Item;
}

/** Last year's answer, verdict and reason at one item, and the ways to take them over. */
export function LastYearNote({ state, item }: Props) {
  const t = useTextOf(togetherMessages);
  const { lastYear } = state.year;
  const before = lastYear?.items[item.code];
  const answerWords = useAnswerWords(item);
  const verdictWords = useVerdictWords(item);
  if (!lastYear?.period || !before) return null;
  return (
    <details class="item-guide last-year">
      <summary>
        {t('lastYear', { year: lastYear.period.year })}: {answerWords(before) ?? t('lastYearNone')}
        {before.verdict && ` · ${verdictWords(before.verdict)}`}
      </summary>
      <div class="last-year-body">
        <LastYearFacts before={before} item={item} />
        <Links state={state} item={item} before={before} />
        {mayCopy(state, item.code, before) && (
          <button type="button" class="button" onClick={() => state.year.copy([item.code])}>
            {t('copyOne')}
          </button>
        )}
      </div>
    </details>
  );
}

const mayCopy = (state: QuestionnaireState, code: string, { value }: LastYearItem): boolean =>
  !state.readOnly && value !== null && !state.year.copies.has(code) && !state.store.draft(code).content.value;

type Link = LastYearItem['links'][number];

/** Links of last year; each is added as this year's evidence by a person's press, never by itself. */
function Links({ state, item, before }: Props & { readonly before: LastYearItem }) {
  const t = useTextOf(togetherMessages);
  const [busy, setBusy] = useState(false);
  const known = new Set((state.evidence[item.code] ?? []).map(({ url }) => url));
  if (before.links.length === 0) return null;
  const kindNow = ({ kind }: Link): EvidenceKind | null =>
    kindForLink(item, state.store.draft(item.code).content.value, kind);
  const isForFiles = before.links.every((link) => kindNow(link) === null);
  const use = ({ url, page }: Link, kind: EvidenceKind): void => {
    setBusy(true);
    api
      .post<Evidence>(`/api/assessments/${state.form.assessment.id}/evidence`, { itemCode: item.code, kind, url, page })
      .then((piece) => {
        state.putEvidence(item.code, withPiece(piece));
        toast.show(t('linkUsed'));
      })
      .catch(toastProblem)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <p class="small soft">
        {t('lastYearLinks')} {isForFiles && !state.readOnly && t('linkFilesOnly')}
      </p>
      <ul class="last-year-links">
        {before.links
          .map((link) => [link, kindNow(link)] as const)
          .map(([link, kind]) => (
            <li key={link.url}>
              <a href={link.url} target="_blank" rel="noreferrer noopener">
                {link.url}
              </a>
              {!state.readOnly && kind && !known.has(link.url) && (
                <button
                  type="button"
                  class="button quiet"
                  disabled={busy}
                  aria-label={`${t('linkUse')}: ${link.url}`}
                  onClick={() => use(link, kind)}
                >
                  {t('linkUse')}
                </button>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}
