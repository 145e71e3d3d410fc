import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Registration } from '../../api/registration-types';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import '../../parts/file-drop.css';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { decreeAddress } from './decree-address';
import { messages } from './messages';

interface Props {
  readonly registration: Registration;
  /** Sends what is typed first, so that the two saves do not meet. */
  readonly before: () => Promise<void>;
  readonly fault: string | undefined;
  readonly onChanged: (registration: Registration) => void;
}

/** The decree as a file: chosen, sent with its progress, changed, opened. */
export function DecreeField({ registration, before, fault, onChanged }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const path = `/api/assessments/${registration.assessmentId}/registration/decree`;
  const send = async (file: File): Promise<void> => {
    setProblem(null);
    setSent(0);
    const form = new FormData();
    form.append('file', file);
    try {
      await before();
      onChanged(await upload<Registration>(path, form, setSent));
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setSent(null);
    }
  };
  return (
    <div class="field">
      {registration.decree && (
        <p>
          <a href={decreeAddress(registration.assessmentId, registration.decree)} target="_blank" rel="noopener">
            {t('openDecree', { name: registration.decree.name })}
          </a>{' '}
          <span class="soft small">{format.bytes(registration.decree.sizeBytes)}</span>
        </p>
      )}
      <label class="file-drop decree-drop">
        <input
          class="visually-hidden"
          type="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          disabled={sent !== null}
          aria-invalid={fault ? 'true' : undefined}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void send(file);
            event.currentTarget.value = '';
          }}
        />
        <span class="button">
          <Icon name="camera" /> {t(registration.decree ? 'changeDecree' : 'chooseDecree')}
        </span>
        <span class="field-hint">{t('decreeHint')}</span>
      </label>
      <div role="status">
        {sent !== null && (
          <>
            <progress max={1} value={sent} aria-hidden="true" />{' '}
            <span>{t('uploading', { percent: format.count(Math.round(sent * 100)) })}</span>
          </>
        )}
      </div>
      {fault && <span class="field-fault">{fault}</span>}
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
