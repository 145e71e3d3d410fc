import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Receipt } from '../../api/types';
import { useText, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { LetterLink } from '../../parts/letter-link';
import { ProblemNote } from '../../parts/problem-note';
import { StageCorrections } from '../../parts/stage-corrections';
import { VisitPapers } from '../../parts/visit-papers';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import './submit.css';

const ASK_AGAIN_MS = 4_000;
/** Who may ask for the receipt on paper. */
const bodyRoles: ReadonlySet<string> = new Set(['unitPpid', 'superior']);

/** The body's proof of handing in, made to be printed. */
export function ReceiptPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('receiptTitle'));
  const id = params['id'] ?? '';
  const receipt = useResource<Receipt>(`/api/assessments/${id}/submission`);
  const isWaiting = receipt.value?.hasPdf === false;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(receipt.reload, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, receipt.reload]);
  return (
    <div class="narrow">
      <Loaded resource={receipt}>{(found) => <Paper id={id} receipt={found} />}</Loaded>
      <VisitPapers assessmentId={id} />
      <StageCorrections assessmentId={id} />
    </div>
  );
}

/** What stands on the receipt, on screen as on paper. */
const useLines = (receipt: Receipt): readonly (readonly [string, string])[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const { signedBy: name, signedAs } = receipt;
  const signer = receipt.byLetter
    ? t('byLetter', { name, office: signedAs ?? '' })
    : [name, signedAs, receipt.bySamePerson ? t('samePersonSigned') : null].filter(Boolean).join(', ');
  return [
    [t('number'), receipt.number],
    [t('body'), receipt.bodyName],
    [t('period'), receipt.periodTitle],
    [t('submittedAt'), format.dateTime(receipt.submittedAt)],
    ...(receipt.timing === 'inTime' ? [] : [[t('timing'), t(`timing.${receipt.timing}`)] as const]),
    ...(receipt.revision > 1 ? [[t('revision'), String(receipt.revision)] as const] : []),
    [t('signedBy'), signer],
    [t('evidenceCount'), format.count(receipt.evidenceCount)],
  ];
};

function Paper({ id, receipt }: { readonly id: string; readonly receipt: Receipt }) {
  const t = useTextOf(messages);
  const common = useText();
  const lines = useLines(receipt);
  const isOfBody = bodyRoles.has(useSession().session?.hat?.role ?? '');
  const link = location.origin + paths.receiptCheck(receipt.number);
  return (
    <article class="card receipt">
      <h1>{t('receiptTitle')}</h1>
      <p class="soft">{t('receiptIntro')}</p>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t('hash')}</dt>
          <dd class="mono">{receipt.answersSha256}</dd>
        </div>
        {receipt.evidenceSha256 && (
          <div>
            <dt>{t('evidenceHash')}</dt>
            <dd class="mono">{receipt.evidenceSha256}</dd>
          </div>
        )}
      </dl>
      <blockquote lang="id">{receipt.statement}</blockquote>
      {receipt.letterId && (
        <p class="no-print">
          <LetterLink letterId={receipt.letterId} />
        </p>
      )}
      <p class="small soft">{t('verify', { link })}</p>
      <p>{t('next')}</p>
      <p class="actions no-print">
        {receipt.hasPdf && (
          <a class="button primary" href={`/api/assessments/${id}/submission/receipt.pdf`} download>
            {t('pdf')}
          </a>
        )}
        <button type="button" class="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        {receipt.evidenceSha256 && (
          <a class="button" href={`/api/assessments/${id}/submission/content`} download={`${receipt.number}.json`}>
            {t('content')}
          </a>
        )}
        <Link class="button" href={paths.home}>
          {common('app.home')}
        </Link>
      </p>
      {!receipt.hasPdf && isOfBody && <AskForPaper id={id} />}
    </article>
  );
}

/** While there is no PDF: when it comes, and a way to ask again for one that was never ordered or was given up. */
function AskForPaper({ id }: { readonly id: string }) {
  const t = useTextOf(messages);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const ask = (): void => {
    setProblem(null);
    api
      .post(`/api/assessments/${id}/submission/paper`)
      .then(() => setAsked(true))
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <div class="no-print">
      <p class="soft" role="status">
        {t(asked ? 'pdfAsked' : 'pdfPending')}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {!asked && (
        <button type="button" class="button" onClick={ask}>
          {t('pdfAsk')}
        </button>
      )}
    </div>
  );
}
