import { useState } from 'preact/hooks';
import { ApiProblem, toProblem } from '../../api/problem';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { FileDrop } from '../../parts/file-drop';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { RecordedScores } from './score-draft';

interface Props {
  readonly periodId: string;
  readonly path: string;
  readonly view: RecordedScores;
  readonly chosen: string | null;
  readonly mayWrite: boolean;
  readonly onChoose: (id: string) => void;
  readonly onAdded: (view: RecordedScores) => void;
}

/** The documents that scores come from: the one of what is saved now, and adding another. */
export function SourcePart({ periodId, path, view, chosen, mayWrite, onChoose, onAdded }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <section class="card">
      <h2 id="sources">{t('source')}</h2>
      <p class="soft">{t(view.sources.length === 0 ? 'noSource' : 'sourceHint')}</p>
      {view.sources.map(({ id, title, fileName, addedBy, addedAt }) => (
        <div key={id} class="choice">
          {mayWrite && (
            <input
              type="radio"
              name="source"
              aria-label={title}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
          )}
          <span>
            {title}{' '}
            <a href={`/api/periods/${periodId}/recorded-sources/${id}/file`} target="_blank" rel="noopener">
              {fileName}
            </a>{' '}
            <span class="soft small">{t('sourceBy', { by: addedBy, at: format.dateTime(addedAt) })}</span>
          </span>
        </div>
      ))}
      {mayWrite && <NewSource path={path} onAdded={onAdded} />}
    </section>
  );
}

function NewSource({ path, onAdded }: Pick<Props, 'path' | 'onAdded'>) {
  const t = useTextOf(messages);
  const [title, setTitle] = useState('');
  const [sent, setSent] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = (file: File): void => {
    if (!title.trim()) return setProblem(new ApiProblem('refused', 0, 'form.incomplete', t('titleMissing')));
    const form = new FormData();
    form.append('title', title.trim());
    form.append('file', file);
    setName(file.name);
    setProblem(null);
    setSent(0);
    upload<RecordedScores>(`${path}/sources`, form, setSent)
      .then((view) => {
        setTitle('');
        onAdded(view);
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setSent(null));
  };
  return (
    <>
      <label class="field">
        <span class="field-label">{t('newSource')}</span>
        <input class="input" maxLength={200} value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <FileDrop
        label={t('sourceDrop')}
        hint={t('sourceDropHint')}
        accept=".pdf,.jpg,.jpeg,.png,.webp,.doc,.docx,.xls,.xlsx,.odt,.ods"
        onFile={send}
        sent={sent}
        sending={(percent) => t('sending', { name, percent })}
        working={null}
      />
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
