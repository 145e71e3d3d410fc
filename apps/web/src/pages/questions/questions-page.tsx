import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { Announcements } from './announcements';
import { AnswerForm } from './answer-form';
import { messages } from './messages';
import './questions.css';

type Asked = Schemas['AskedQuestionDto'];

/** What bodies ask about items, the longest waiting on top, and what the organiser announces to them. */
export function QuestionsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const questions = useResource<Schemas['AskedQuestionListDto']>(`/api/periods/${id}/questions`);
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <Loaded resource={questions}>
        {({ items }) => <Questions periodId={id} items={items} onAnswered={questions.reload} />}
      </Loaded>
      <Announcements periodId={id} />
    </div>
  );
}

interface Props {
  readonly periodId: string;
  readonly items: readonly Asked[];
  readonly onAnswered: () => void;
}

function Questions({ periodId, items, onAnswered }: Props) {
  const t = useTextOf(messages);
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  const [open, done] = [items.filter(({ answer }) => answer === null), items.filter(({ answer }) => answer !== null)];
  return (
    <>
      <section aria-labelledby="open-title">
        <h2 id="open-title">{t('open', { count: open.length })}</h2>
        {open.length === 0 && <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>}
        {open.map((question) => (
          <article key={question.id} class="card question">
            <Question question={question} />
            {isAdmin && <AnswerForm periodId={periodId} question={question} onAnswered={onAnswered} />}
          </article>
        ))}
      </section>
      {done.length > 0 && (
        <section aria-labelledby="done-title">
          <h2 id="done-title">{t('answered', { count: done.length })}</h2>
          {done.map((question) => (
            <article key={question.id} class="card question">
              <Question question={question} />
              <Answered question={question} />
            </article>
          ))}
        </section>
      )}
    </>
  );
}

function Question({ question }: { readonly question: Asked }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <p class="small soft">
        {t('asked', { name: question.askedBy, body: question.body, when: format.dateTime(question.askedAt) })}
      </p>
      <p class="small">{t('item', { code: question.itemCode, text: question.item })}</p>
      <p class="question-text">{question.text}</p>
    </>
  );
}

function Answered({ question: { answer, answeredBy, answeredAt, published } }: { readonly question: Asked }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <blockquote class="question-answer">
      <p class="small soft">
        {t('answeredBy', { name: answeredBy ?? '', when: answeredAt ? format.dateTime(answeredAt) : '' })}{' '}
        {published && <span class="tag good">{t('published')}</span>}
      </p>
      <p class="question-text">{answer}</p>
    </blockquote>
  );
}
