import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** What stands announced in a period, and the way to announce more. */
export function Announcements({ periodId }: { readonly periodId: string }) {
  const t = useTextOf(messages);
  const path = `/api/periods/${periodId}/announcements`;
  const announcements = useResource<Schemas['AnnouncementListDto']>(path);
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  return (
    <section aria-labelledby="announcements-title">
      <h2 id="announcements-title">{t('announcements')}</h2>
      {isAdmin && <AnnounceForm periodId={periodId} onAnnounced={announcements.reload} />}
      <Loaded resource={announcements}>
        {({ items }) => (
          <>
            {items.length === 0 && <p class="empty">{t('noAnnouncements')}</p>}
            {items.map((one) => (
              <article key={one.id} class="card question">
                <Announced one={one} />
                {isAdmin && (
                  <ConfirmButton
                    label={t('withdraw')}
                    title={t('withdraw')}
                    confirmLabel={t('withdraw')}
                    tone="quiet"
                    onConfirm={async () => {
                      await api.remove(`${path}/${one.id}`);
                      toast.show(t('withdrawn'));
                      announcements.reload();
                    }}
                  >
                    <p>{t('withdrawConfirm', { title: one.title })}</p>
                  </ConfirmButton>
                )}
              </article>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Announced({ one }: { readonly one: Schemas['AnnouncementDto'] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <h3>{one.title}</h3>
      <p class="small soft">
        {one.by}, {format.dateTime(one.at)} · {one.itemCode ?? one.category ?? t('all')}
      </p>
      <p class="question-text">{one.text}</p>
    </>
  );
}

interface FormProps {
  readonly periodId: string;
  readonly onAnnounced: () => void;
}

function AnnounceForm({ periodId, onAnnounced }: FormProps) {
  const t = useTextOf(messages);
  const categories = useResource<PeriodView>(`/api/periods/${periodId}`).value?.policy.categories ?? [];
  const [input, setInput] = useState({ title: '', text: '', category: '' });
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = (event: Event): void => {
    event.preventDefault();
    setProblem(null);
    const { title, text, category } = input;
    api
      .post(`/api/periods/${periodId}/announcements`, { title, text, category: category === '' ? null : category })
      .then(() => {
        setInput({ title: '', text: '', category: '' });
        toast.show(t('announced'));
        onAnnounced();
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <details class="card question">
      <summary>{t('announce')}</summary>
      <form class="question-form" onSubmit={send}>
        <label>
          {t('category')}
          <select
            class="input"
            value={input.category}
            onChange={(event) => setInput({ ...input, category: event.currentTarget.value })}
          >
            <option value="">{t('all')}</option>
            {categories.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('subject')}
          <input
            class="input"
            maxLength={200}
            value={input.title}
            onInput={(event) => setInput({ ...input, title: event.currentTarget.value })}
          />
        </label>
        <label>
          {t('text')}
          <textarea
            class="input"
            rows={4}
            maxLength={4000}
            value={input.text}
            onInput={(event) => setInput({ ...input, text: event.currentTarget.value })}
          />
        </label>
        {problem && <ProblemNote problem={problem} />}
        <p class="actions">
          <button class="button primary" disabled={input.title.trim() === '' || input.text.trim() === ''}>
            {t('announceSend')}
          </button>
        </p>
      </form>
    </details>
  );
}
