import { Link } from 'wouter-preact';
import type { AssessmentView, Signing } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import './submit.css';

/** The statement as a letter to print and sign by hand. */
export function LetterPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('letterTitle'));
  const id = params['id'] ?? '';
  const assessment = useResource<AssessmentView>(`/api/assessments/${id}`);
  const signing = useResource<Signing>(`/api/assessments/${id}/signing`);
  return (
    <div class="narrow stack">
      <p class="actions no-print">
        <button type="button" class="button primary" onClick={() => window.print()}>
          {t('print')}
        </button>
        <Link class="button" href={paths.submit(id)}>
          {t('title')}
        </Link>
      </p>
      <Loaded resource={assessment}>
        {(view) => <Loaded resource={signing}>{(value) => <Letter view={view} signing={value} />}</Loaded>}
      </Loaded>
    </div>
  );
}

function Letter({ view, signing }: { readonly view: AssessmentView; readonly signing: Signing }) {
  const t = useTextOf(messages);
  const fields = ['letterFieldName', 'letterFieldNip', 'letterFieldOffice'] as const;
  return (
    <article class="card letter" lang="id">
      <h1>{t('letterHead')}</h1>
      <p>{t('letterOpening', { body: view.body.name })}</p>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(field)}</dt>
            <dd>&nbsp;</dd>
          </div>
        ))}
      </dl>
      <blockquote>{signing.statement}</blockquote>
      <p>{t('letterClosing', { period: view.period.title })}</p>
      <p class="small">
        {t('letterHash')}
        <br />
        <span class="mono">{signing.answersSha256}</span>
      </p>
      <p class="small">
        {t('letterEvidenceHash')}
        <br />
        <span class="mono">{signing.evidenceSha256}</span>
      </p>
      <div class="letter-sign">
        <p>{t('letterPlace')}</p>
        <p>{t('letterSigner')}</p>
        <div class="letter-name" />
        <p class="small soft">{t('letterSign')}</p>
      </div>
    </article>
  );
}
