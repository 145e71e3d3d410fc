import { useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { toRefusal } from '../../api/api';
import { ApiProblem, toProblem } from '../../api/problem';
import type { AssessmentView, Checklist, Letter, Signing } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { LetterLink } from '../../parts/letter-link';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { ChangedNote, together } from './changed-note';
import { messages } from './messages';
import { SubmitButton } from './submit-button';
import { codesIn } from './use-submitting';

interface Props {
  readonly view: AssessmentView;
  readonly list: Checklist;
  readonly signing: Signing;
  readonly onSigning: (signing: Signing) => void;
  /** Reads the page anew; gives the items whose evidence changed. */
  readonly onChanged: () => Promise<readonly string[]>;
}

interface Changed {
  readonly what: 'changedLetter' | 'changedPrinted';
  readonly itemCodes: readonly string[];
}

/** The same statement signed by hand: print, sign, scan, upload, hand in. */
export function LetterPanel({ view, list, signing, onSigning, onChanged }: Props) {
  const t = useTextOf(messages);
  const [changed, setChanged] = useState<Changed | null>(null);
  const readAnew = async (next: Changed): Promise<void> => {
    const evidenceOf = await onChanged();
    setChanged({ ...next, itemCodes: together(next.itemCodes, evidenceOf) });
  };
  const { letter } = signing;
  const input = {
    statementAccepted: true,
    seenSha256: signing.answersSha256,
    seenEvidenceSha256: signing.evidenceSha256,
    letterId: letter?.id ?? null,
  };
  return (
    <section class="card sign no-print" aria-labelledby="letter-title">
      <h2 id="letter-title">{t('letterTitle')}</h2>
      <p>{t('letterText')}</p>
      <LetterState letter={letter} />
      <p>
        <Link class="button" href={paths.letter(view.id)}>
          {t('letterPrint')}
        </Link>
      </p>
      {changed && <ChangedNote id={view.id} {...changed} />}
      <LetterForm
        id={view.id}
        signing={signing}
        onLetter={(added) => {
          setChanged(null);
          onSigning({ ...signing, letter: added });
        }}
        onChanged={(itemCodes) => readAnew({ what: 'changedPrinted', itemCodes })}
      />
      <p class="actions">
        <SubmitButton
          byLetter
          view={view}
          list={list}
          disabled={!isInForce(letter)}
          input={input}
          onChanged={(itemCodes) => readAnew({ what: 'changedLetter', itemCodes })}
        />
      </p>
    </section>
  );
}

/** Whether what was signed is still what would be sent. */
export const isInForce = (letter: Letter | null): boolean => letter !== null && !letter.isOutdated;

/** Which letter lies there, or that it does not count any more. */
export function LetterState({ letter }: Pick<Signing, 'letter'>) {
  const t = useTextOf(messages);
  if (!letter) return null;
  const { fileName: file, signerName: name, signerTitle: office, isOutdated } = letter;
  return (
    <p class={`note ${isOutdated ? 'warn' : 'good'}`}>
      <Icon name={isOutdated ? 'warning' : 'check'} />
      <span>
        {t(isOutdated ? 'letterOutdated' : 'letterHere', { file, name, office })} <LetterLink letterId={letter.id} />
      </span>
    </p>
  );
}

const sendLetter = async (id: string, form: FormData): Promise<Letter> => {
  const headers = { accept: 'application/json', 'x-terbuka': '1' };
  const reply = await fetch(`/api/assessments/${id}/signed-letters`, { method: 'POST', headers, body: form });
  const text = await reply.text();
  if (!reply.ok) throw toRefusal(reply.status, text);
  // The API's own document says what the body is; this is the parse edge.
  return JSON.parse(text) as Letter;
};

interface FormProps {
  readonly id: string;
  /** Of what the letter was printed with. */
  readonly signing: Pick<Signing, 'answersSha256' | 'evidenceSha256'>;
  readonly onLetter: (letter: Letter) => void;
  /** Takes the refusal because answers changed since the letter was printed. */
  readonly onChanged: (itemCodes: readonly string[]) => Promise<void>;
}

function LetterForm({ id, signing, onLetter, onChanged }: FormProps) {
  const t = useTextOf(messages);
  const [name, setName] = useState('');
  const [office, setOffice] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  /** What is there, or no longer true, does not go up by a second press. */
  const letGo = (): void => {
    if (input.current) input.current.value = '';
    setFile(null);
  };
  const refuse = (error: unknown): Promise<void> | void => {
    const refused = toProblem(error);
    if (refused.code !== 'submission.letterPrinted') return setProblem(refused);
    letGo();
    return onChanged(codesIn(refused.body['itemCodes'])).catch((failed: unknown) => setProblem(toProblem(failed)));
  };
  const upload = (event: Event): void => {
    event.preventDefault();
    if (!name.trim() || !office.trim() || !file)
      return setProblem(new ApiProblem('refused', 0, 'form.incomplete', t('letterMissing')));
    const form = new FormData();
    form.append('signerName', name.trim());
    form.append('signerTitle', office.trim());
    form.append('seenSha256', signing.answersSha256);
    form.append('seenEvidenceSha256', signing.evidenceSha256);
    form.append('file', file);
    setBusy(true);
    setProblem(null);
    sendLetter(id, form)
      .then((letter) => {
        letGo();
        onLetter(letter);
      })
      .catch(refuse)
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={upload}>
      <p class="small soft">
        {t('letterMatches')} <span class="mono">{signing.answersSha256.slice(0, 12)}…</span>{' '}
        {t('letterMatchesEvidence')} <span class="mono">{signing.evidenceSha256.slice(0, 12)}…</span>
      </p>
      <label class="field">
        <span class="field-label">{t('letterName')}</span>
        <input class="input" maxLength={200} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">{t('letterOffice')}</span>
        <input class="input" maxLength={200} value={office} onInput={(event) => setOffice(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">{t('letterFile')}</span>
        <input
          ref={input}
          class="input"
          type="file"
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="submit" class="button" disabled={busy}>
          {t(busy ? 'letterUploading' : 'letterUpload')}
        </button>
      </p>
    </form>
  );
}
