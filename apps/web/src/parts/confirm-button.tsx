import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../api/problem';
import { useText } from '../i18n/use-text';
import { Dialog } from './dialog';
import { ProblemNote } from './problem-note';

interface Props {
  readonly label: string;
  /** Of the button, for a key that presses it. */
  readonly id?: string;
  /** The label together with what it acts on, for who cannot see the row that it stands in. */
  readonly fullLabel?: string;
  /** What will happen, in the dialog's head. */
  readonly title: string;
  /** The consequence, in full sentences. */
  readonly children: ComponentChildren;
  readonly confirmLabel: string;
  /** `quiet` stays modest until its dialog is open. */
  readonly tone?: 'primary' | 'danger' | 'quiet';
  readonly disabled?: boolean;
  /** Before its dialog is shown: what an earlier visit to it left behind can be put away. */
  readonly onOpen?: () => void;
  /** Whether there is anything to confirm yet: what would be refused all the same is told without asking for intent. Never rejects. */
  readonly mayOpen?: () => Promise<boolean>;
  /** Does it; a thrown problem is shown in the dialog, which then stays open. */
  readonly onConfirm: () => Promise<void>;
}

/** A button for a final act: shows its consequence, asks for intent, says why where it is refused. */
export function ConfirmButton(props: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const isAsking = useRef(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const tone = props.tone ?? 'primary';
  const openNow = (): void => {
    props.onOpen?.();
    setOpen(true);
  };
  const show = (): void => {
    if (!props.mayOpen) return openNow();
    // Pressed again meanwhile, it is asked once; disabled, the button would lose the focus.
    if (isAsking.current) return;
    isAsking.current = true;
    void props.mayOpen().then((may) => {
      isAsking.current = false;
      if (may) openNow();
    });
  };
  const close = (): void => {
    setOpen(false);
    setProblem(null);
  };
  const confirm = (): void => {
    setBusy(true);
    setProblem(null);
    props
      .onConfirm()
      .then(close)
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <button
        type="button"
        id={props.id}
        class={`button ${tone}`}
        disabled={props.disabled}
        aria-label={props.fullLabel}
        onClick={show}
      >
        {props.label}
      </button>
      <Dialog
        open={open}
        title={props.title}
        onClose={close}
        actions={
          <>
            <button type="button" class="button" onClick={close}>
              {t('app.cancel')}
            </button>
            <button
              type="button"
              class={`button ${tone === 'quiet' ? 'primary' : tone}`}
              disabled={busy}
              onClick={confirm}
            >
              {props.confirmLabel}
            </button>
          </>
        }
      >
        {props.children}
        {problem && <ProblemNote problem={problem} />}
      </Dialog>
    </>
  );
}
