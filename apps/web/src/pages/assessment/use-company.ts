import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { AssessmentForm, Schemas, StoredAnswer } from '../../api/types';
import type { Translate } from '../../i18n/catalogue';
import { useTextOf } from '../../i18n/use-text';
import { useSession } from '../../session';
import { toast } from '../../toast';
import type { Answers } from './use-answers';
import type { FormPair } from './use-form-pair';
import { togetherMessages } from './together-messages';

export type Colleague = Schemas['PresenceDto'];
type Company = Schemas['CompanyDto'];

/** A third of the time after which the server takes somebody for gone. */
const EVERY_MS = 25_000;

/** The item that holds the focus, or the one of the address. */
const currentItem = (): string | null =>
  document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ??
  new URLSearchParams(location.search).get('butir');

/**
 * Who else of the body is at this questionnaire, and what they saved meanwhile. Asked while the page is in sight and the
 * actor is of the body; what somebody types here is never written over. A deadline that was moved, that has passed, a state
 * that changed, and evidence that came or went elsewhere bring the form up to date.
 */
export const useCompany = (
  { form, evidence }: Pick<FormPair, 'form'> & { readonly evidence: AssessmentForm['evidence'] },
  { store }: Answers,
  reload: () => void,
): readonly Colleague[] => {
  const t = useTextOf(togetherMessages);
  const { id } = form.assessment;
  const { session } = useSession();
  const role = session?.hat?.role;
  const isInside = role === 'unitPpid' || role === 'superior';
  const [people, setPeople] = useState<readonly Colleague[]>([]);
  const latest = useRef({ form, evidence, t, own: session?.user.name, reload });
  latest.current = { form, evidence, t, own: session?.user.name, reload };
  useEffect(() => {
    if (!isInside) return;
    let since = newestOf(form.answers);
    const path = `/api/assessments/${id}`;
    let known: string | null = null;
    let knownEvidence: string | null = null;
    const hear = ({ items, evidence: mark, ...window }: Company): void => {
      setPeople(items);
      const isNews = known === null ? !isAsShown(window, latest.current.form) : known !== textOf(window);
      known = textOf(window);
      // What was heard of once is asked for once, so that a page which shows it otherwise does not ask for ever.
      const isNewEvidence = markOf(latest.current.evidence) !== textOfMark(mark) && knownEvidence !== textOfMark(mark);
      knownEvidence = textOfMark(mark);
      if (isNews || isNewEvidence) latest.current.reload();
    };
    const take = ({ until, answers }: Schemas['AnswerChangesDto']): void => {
      since = until;
      if (renew(store, answers, latest.current)) setPeople((same) => [...same]);
    };
    const look = (): void => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      api
        .put<Company>(`${path}/presence`, { itemCode: currentItem() })
        .then(hear)
        .catch(() => undefined); // Nobody waits for it; the next round asks again.
      api
        .get<Schemas['AnswerChangesDto']>(`${path}/answers${since ? `?since=${since}` : ''}`)
        .then(take)
        .catch(() => undefined);
    };
    const leave = (): void => {
      api.remove(`${path}/presence`, { keepalive: true }).catch(() => undefined);
    };
    const first = setTimeout(look, 1_500);
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [id, isInside, store]);
  return people;
};

const textOfMark = ({ count, latestId }: Company['evidence']): string => `${count} ${latestId}`;

/** What the server's mark would be of the evidence that is shown. */
const markOf = (evidence: AssessmentForm['evidence']): string => {
  const ids = Object.values(evidence).flatMap((pieces) => pieces.map(({ id }) => id));
  return textOfMark({ count: ids.length, latestId: ids.sort().at(-1) ?? null });
};

type Window = Pick<Company, 'state' | 'deadline' | 'isOpen'>;

const textOf = ({ state, deadline, isOpen }: Window): string => `${state} ${deadline} ${isOpen}`;

const isAsShown = ({ state, deadline, isOpen }: Window, { assessment }: AssessmentForm): boolean =>
  state === assessment.state && deadline === assessment.deadline && (isOpen || !assessment.allowed.includes('answer'));

interface Latest {
  readonly form: AssessmentForm;
  readonly t: Translate<keyof (typeof togetherMessages)['id']>;
  readonly own: string | undefined;
}

/** Takes what others saved into the store, and says who saved what; false where there is nothing new. */
const renew = (
  store: Answers['store'],
  answers: Readonly<Record<string, StoredAnswer>>,
  { form, t, own }: Latest,
): boolean => {
  const news = Object.entries(answers).filter(([code, { revision }]) => revision > store.draft(code).revision);
  if (news.length === 0) return false;
  const { instrumentSha256 } = form;
  store.renew({ answers: Object.fromEntries(news), instrumentSha256, isOther: () => false });
  const others = news.filter(([, { savedBy }]) => savedBy !== own);
  for (const [code, { savedBy }] of others.slice(0, 2)) toast.show(t('arrived', { name: savedBy ?? '', code }));
  return true;
};

const newestOf = (answers: Readonly<Record<string, Pick<StoredAnswer, 'savedAt'>>>): string | null =>
  Object.values(answers)
    .map(({ savedAt }) => savedAt)
    .sort()
    .at(-1) ?? null;
