import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Papers } from '../../api/results-types';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { FileDrop } from '../../parts/file-drop';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { messages } from './messages';

interface Props {
  readonly hasLogo: boolean;
  readonly onKept: (papers: Papers) => void;
}

/** The picture on the letterhead; kept as soon as it is chosen. */
export function LogoPart({ hasLogo, onKept }: Props) {
  const t = useTextOf(messages);
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const settle = (work: Promise<Papers>, said: string): void => {
    setProblem(null);
    work
      .then((papers) => {
        onKept(papers);
        toast.show(said);
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setSent(null));
  };
  const send = (file: File): void => {
    const form = new FormData();
    form.append('file', file);
    setSent(0);
    settle(upload<Papers>('/api/papers/logo', form, setSent), t('logoKept'));
  };
  return (
    <div>
      <h3>{t('logo')}</h3>
      {!hasLogo && <p class="soft">{t('noLogo')}</p>}
      <FileDrop
        label={t('logoChoose')}
        hint={t('logoHint')}
        accept=".png,.jpg,.jpeg"
        onFile={send}
        sent={sent}
        sending={(percent) => t('logoSending', { percent })}
        working={sent === 1 ? t('logoWorking') : null}
      />
      {problem && <ProblemNote problem={problem} />}
      {hasLogo && (
        <p class="actions">
          <button
            type="button"
            class="button quiet"
            onClick={() => settle(api.remove<Papers>('/api/papers/logo'), t('logoRemoved'))}
          >
            {t('logoRemove')}
          </button>
        </p>
      )}
    </div>
  );
}
