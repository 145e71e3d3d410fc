import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Schemas, StoredAnswer } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useSession } from '../../session';
import { toast } from '../../toast';
import type { Answers } from './use-answers';
import type { FormPair } from './use-form-pair';
import { togetherMessages } from './together-messages';

export type Colleague = Schemas['PresenceDto'];

/** A third of the time after which the server takes somebody for gone. */
const EVERY_MS = 25_000;

/** The item that holds the focus, or the one of the address. */
const currentItem = (): string | null =>
  document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ??
  new URLSearchParams(location.search).get('butir');

/**
 * Who else of the body is at this questionnaire, and what they saved meanwhile. Asked while the page is in sight and the
 * actor is of the body; what somebody types here is never written over.
 */
export const useCompany = ({ form }: Pick<FormPair, 'form'>, { store }: Answers): readonly Colleague[] => {
  const t = useTextOf(togetherMessages);
  const { id } = form.assessment;
  const { session } = useSession();
  const role = session?.hat?.role;
  const isInside = role === 'unitPpid' || role === 'superior';
  const [people, setPeople] = useState<readonly Colleague[]>([]);
  const latest = useRef({ form, t, own: session?.user.name });
  latest.current = { form, t, own: session?.user.name };
  useEffect(() => {
    if (!isInside) return;
    let since = newestOf(form.answers);
    const path = `/api/assessments/${id}`;
    const take = ({ until, answers }: { until: string | null; answers: Record<string, StoredAnswer> }): void => {
      since = until;
      const news = Object.entries(answers).filter(([code, { revision }]) => revision > store.draft(code).revision);
      if (news.length === 0) return;
      store.renew({
        answers: Object.fromEntries(news),
        instrumentSha256: latest.current.form.instrumentSha256,
        isOther: () => false,
      });
      const others = news.filter(([, { savedBy }]) => savedBy !== latest.current.own);
      for (const [code, { savedBy }] of others.slice(0, 2))
        toast.show(latest.current.t('arrived', { name: savedBy ?? '', code }));
      setPeople((same) => [...same]);
    };
    const look = (): void => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      api
        .put<{ items: Colleague[] }>(`${path}/presence`, { itemCode: currentItem() })
        .then(({ items }) => setPeople(items))
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

const newestOf = (answers: Readonly<Record<string, Pick<StoredAnswer, 'savedAt'>>>): string | null =>
  Object.values(answers)
    .map(({ savedAt }) => savedAt)
    .sort()
    .at(-1) ?? null;
