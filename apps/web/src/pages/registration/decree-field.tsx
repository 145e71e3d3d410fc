import { useEffect, useId, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { DiscardFile } from '../../offline/discard-file';
import { fileProgress } from '../../offline/send-waiting-files';
import { sendNow } from '../../offline/sending';
import { shrinkPhoto } from '../../offline/shrink-photo';
import { type WaitingFile, discardFile } from '../../offline/waiting';
import { DECREE, sendDecree } from '../../offline/waiting-decree';
import { keepFile, NoRoom } from '../../offline/waiting-files';
import { Icon } from '../../parts/icon';
import '../../parts/file-drop.css';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { decreeAddress } from './decree-address';
import { messages } from './messages';

interface Props {
  readonly registration: Registration;
  /** The one chosen here that the server does not have. */
  readonly waiting: WaitingFile | null;
  readonly fault: string | undefined;
  readonly onSent: () => void;
}

/** The decree as a file: chosen, kept on the device until it is sent, changed, opened. */
export function DecreeField({ registration, waiting, fault, onSent }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const id = useId();
  const [direct, setDirect] = useState<number | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { assessmentId, decree } = registration;
  const take = async (chosen: File): Promise<void> => {
    setProblem(null);
    try {
      const file = await shrinkPhoto(chosen);
      if (waiting) await discardFile(waiting);
      await keepFile(file, { assessmentId, itemCode: DECREE, kind: 'file', page: null });
      void sendNow();
    } catch (error) {
      if (!(error instanceof NoRoom)) return setProblem(toProblem(error));
      await sendAtOnce(chosen);
    }
  };
  /** Where the device keeps nothing. */
  const sendAtOnce = async (file: File): Promise<void> => {
    try {
      await sendDecree(file, { assessmentId }, setDirect);
      onSent();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setDirect(null);
    }
  };
  return (
    <div class="field">
      {decree && (
        <p>
          <a href={decreeAddress(assessmentId, decree)} target="_blank" rel="noopener">
            {t('openDecree', { name: decree.name })}
          </a>{' '}
          <span class="soft small">{format.bytes(decree.sizeBytes)}</span>
        </p>
      )}
      <label class="file-drop decree-drop">
        <input
          class="visually-hidden"
          type="file"
          aria-labelledby={id}
          aria-describedby={`${id}-hint`}
          accept="application/pdf,image/jpeg,image/png,image/webp"
          disabled={direct !== null}
          aria-invalid={fault ? 'true' : undefined}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void take(file);
            event.currentTarget.value = '';
          }}
        />
        <span id={id} class="button">
          <Icon name="camera" /> {t(decree || waiting ? 'changeDecree' : 'chooseDecree')}
        </span>
        <span id={`${id}-hint`} class="field-hint">
          {t('decreeHint')}
        </span>
      </label>
      <div role="status">
        {direct !== null && <Sending share={direct} />}
        {waiting && <OnDevice file={waiting} />}
      </div>
      {fault && !waiting && <span class="field-fault">{fault}</span>}
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

function OnDevice({ file }: { readonly file: WaitingFile }) {
  const t = useTextOf(messages);
  const [share, setShare] = useState(fileProgress.of(file.id));
  useEffect(() => fileProgress.subscribe(() => setShare(fileProgress.of(file.id))), [file.id]);
  const { name, refusal } = file.about;
  if (share !== null) return <Sending share={share} />;
  return (
    <div class={`note ${refusal === null ? '' : 'bad'}`}>
      <Icon name={refusal === null ? 'clock' : 'warning'} />
      <div>
        <p>{refusal === null ? t('decreeOnDevice', { name }) : t('decreeRefused', { name, reason: refusal })}</p>
        <DiscardFile file={file} />
      </div>
    </div>
  );
}

function Sending({ share }: { readonly share: number }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <progress max={1} value={share} aria-hidden="true" />{' '}
      <span>{t('uploading', { percent: format.count(Math.round(share * 100)) })}</span>
    </>
  );
}
