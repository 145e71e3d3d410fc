import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons; the way out stands first, the act last. */
  readonly actions: ComponentChildren;
}

/** A native modal dialog: keeps the focus, closes with Escape, gives the focus back. */
export function Dialog({ open, title, onClose, children, actions }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the next frame: whoever types at once, types into it.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={box} class="dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <h2 id={titleId}>{title}</h2>
          <div class="dialog-body">{children}</div>
          <div class="actions dialog-actions">{actions}</div>
        </>
      )}
    </dialog>
  );
}
