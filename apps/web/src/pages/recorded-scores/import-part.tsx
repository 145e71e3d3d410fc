import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../api/problem';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { FileDrop } from '../../parts/file-drop';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { FaultTable } from '../instruments/fault-table';
import { messages } from './messages';
import { withRead, type ReadScores, type RecordedLine } from './score-draft';

interface Props {
  readonly path: string;
  readonly lines: readonly RecordedLine[];
  readonly onTake: (read: ReadScores) => void;
}

/** Scores from a workbook: read and shown first, then put into the table, where they are saved like typed ones. */
export function ImportPart({ path, lines, onTake }: Props) {
  const t = useTextOf(messages);
  const [read, setRead] = useState<ReadScores | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = (file: File): void => {
    const form = new FormData();
    form.append('file', file);
    setName(file.name);
    setRead(null);
    setProblem(null);
    setSent(0);
    upload<ReadScores>(`${path}/readings`, form, setSent)
      .then(setRead)
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setSent(null));
  };
  return (
    <details class="card">
      <summary>{t('import')}</summary>
      <p class="soft">{t('importHint')}</p>
      <FileDrop
        label={t('importDrop')}
        hint=""
        accept=".xlsx"
        onFile={send}
        sent={sent}
        sending={(percent) => t('sending', { name, percent })}
        working={null}
      />
      {problem && <ProblemNote problem={problem} />}
      {read && (
        <Preview
          read={read}
          lines={lines}
          onTake={(count) => {
            onTake(read);
            setRead(null);
            toast.show(t('importTaken', { count }));
          }}
        />
      )}
    </details>
  );
}

interface PreviewProps {
  readonly read: ReadScores;
  readonly lines: readonly RecordedLine[];
  readonly onTake: (count: string) => void;
}

function Preview({ read, lines, onTake }: PreviewProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const known = read.rows.filter(({ assessmentId }) => assessmentId !== null);
  const lost = read.rows.filter(({ assessmentId }) => assessmentId === null);
  const count = Object.keys(withRead(lines, {}, read)).length;
  return (
    <div class="stack">
      <p role="status">
        {t('importRead', { known: format.count(known.length), changed: format.count(count) })}
        {lost.length > 0 && ` ${t('importLost', { names: lost.map(({ name }) => name).join('; ') })}`}
      </p>
      {read.faults.length > 0 && (
        <FaultTable caption={t('importFaults')} faults={read.faults} csvName="nilai-perlu-diperbaiki" />
      )}
      {read.warnings.length > 0 && (
        <FaultTable caption={t('importWarnings')} faults={read.warnings} csvName="nilai-perhatian" />
      )}
      {read.faults.length === 0 && count > 0 && (
        <button type="button" class="button primary" onClick={() => onTake(format.count(count))}>
          {t('importTake', { count: format.count(count) })}
        </button>
      )}
    </div>
  );
}
