import { useState } from 'preact/hooks';
import { Link, useLocation, useSearch } from 'wouter-preact';
import { api } from '../../api/api';
import { consultationTopics, type FaqEntry } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { EmptyState } from '../../parts/empty-state';
import { ListTools } from '../../parts/list-tools';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { textOf } from '../information-requests/fields';
import { useAttempt } from '../passwords/use-attempt';
import './clinic.css';
import { LongText, TopicField } from './fields';
import { publicClinicMessages as messages } from './public-messages';
import { talkMessages } from './talk-messages';
import { clinicWords } from './words';

/** Answers for everybody, by words and topic; the lead PPID changes and withdraws them here. */
export function FaqPage() {
  const t = useTextOf(messages);
  useTitle(t('faqTitle'));
  const query = new URLSearchParams(useSearch());
  const [location, go] = useLocation();
  const q = query.get('cari') ?? '';
  const topic = consultationTopics.find((one) => one === query.get('topik')) ?? '';
  const isLead = useSession().session?.hat?.role === 'leadPpid';
  const sought = new URLSearchParams({ ...(q && { q }), ...(topic && { topic }) });
  const entries = useResource<{ readonly items: readonly FaqEntry[] }>(
    `${isLead ? '/api/faq-entries' : '/api/public/faq-entries'}?${sought}`,
  );
  const [changing, setChanging] = useState<FaqEntry | null>(null);
  const show = (next: { readonly q: string; readonly topic: string }): void => {
    const written = new URLSearchParams({
      ...(next.q && { cari: next.q }),
      ...(next.topic && { topik: next.topic }),
    }).toString();
    go(written ? `${location}?${written}` : location, { replace: true });
  };
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('faqTitle')}</h1>
          <p>
            {t('faqIntro')} <Link href={paths.onlineConsultation}>{t('askHere')}</Link>
          </p>
        </div>
      </div>
      <Tools q={q} topic={topic} onShow={show} />
      <Loaded resource={entries}>
        {({ items }) => (
          <Entries items={items} isFiltered={q + topic !== ''} {...(isLead ? { onChange: setChanging } : {})} />
        )}
      </Loaded>
      {changing && (
        <ChangeDialog
          entry={changing}
          onClose={() => setChanging(null)}
          onDone={() => {
            forgetPaths('/api/faq-entries');
            entries.reload();
          }}
        />
      )}
    </div>
  );
}

interface ToolsProps {
  readonly q: string;
  readonly topic: string;
  readonly onShow: (next: { readonly q: string; readonly topic: string }) => void;
}

function Tools({ q, topic, onShow }: ToolsProps) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const topics = consultationTopics.map((value) => ({ value, label: words(`topic.${value}`) }));
  return (
    <ListTools
      search={{ label: t('search'), value: q, onChange: (typed) => onShow({ q: typed, topic }) }}
      choices={[
        {
          label: t('topic'),
          value: topic,
          options: [{ value: '', label: t('allTopics') }, ...topics],
          onChange: (chosen) => onShow({ q, topic: chosen }),
        },
      ]}
    />
  );
}

interface EntriesProps {
  readonly items: readonly FaqEntry[];
  readonly isFiltered: boolean;
  readonly onChange?: (entry: FaqEntry) => void;
}

function Entries({ items, isFiltered, onChange }: EntriesProps) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const format = useFormat();
  if (items.length === 0) return <EmptyState title={t(isFiltered ? 'noneFound' : 'none')} />;
  return (
    <>
      <p class="table-count" role="status">
        {t('found', { count: format.count(items.length) })}
      </p>
      {items.map((entry) => (
        <details key={entry.id} class="card clinic-faq">
          <summary>
            {entry.question} {entry.isWithdrawn && <span class="tag warn">{t('withdrawn')}</span>}
          </summary>
          <p>{entry.answer}</p>
          <p class="soft small">
            {t('by', {
              organiser: entry.organiserName,
              topic: words(`topic.${entry.topic}`),
              when: format.date(entry.changedAt),
            })}
          </p>
          {onChange && (
            <p class="actions">
              <button type="button" class="button" onClick={() => onChange(entry)}>
                {t('edit')}
              </button>
            </p>
          )}
        </details>
      ))}
    </>
  );
}

interface ChangeProps {
  readonly entry: FaqEntry;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ChangeDialog({ entry, onClose, onDone }: ChangeProps) {
  const t = useTextOf(messages);
  const talk = useTextOf(talkMessages);
  const { busy, problem, attempt } = useAttempt();
  const submit = (fields: FormData): void => {
    const body = {
      revision: entry.revision,
      ...Object.fromEntries(['topic', 'question', 'answer'].map((name) => [name, textOf(fields, name)])),
      isWithdrawn: fields.get('isWithdrawn') !== null,
    };
    attempt(api.put(`/api/faq-entries/${entry.id}`, body).then(onDone), () => {
      toast.show(talk('done'));
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={t('editTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {talk('cancel')}
          </button>
          <button form="faq-entry" class="button primary" disabled={busy}>
            {busy ? talk('busy') : talk('send')}
          </button>
        </>
      }
    >
      <form
        id="faq-entry"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <TopicField value={entry.topic} />
        <LongText name="question" label={talk('publicQuestion')} value={entry.question} />
        <LongText name="answer" label={talk('publicAnswer')} value={entry.answer} />
        <label class="choice">
          <input type="checkbox" name="isWithdrawn" defaultChecked={entry.isWithdrawn} />
          <span>{t('withdraw')}</span>
        </label>
        {problem && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}
