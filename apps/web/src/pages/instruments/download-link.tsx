import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { toProblem } from '../../api/problem';
import { useText } from '../../i18n/use-text';
import { toast } from '../../toast';
import { saveAnswer } from './save-answer';

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** What it is, where the words on it do not say so. */
  readonly label?: string;
}

/** A file to download, or the reason why there is none. Another tab, or saving by the browser's own menu, still work. */
export function DownloadLink({ href, children, class: look, label }: Props) {
  const t = useText();
  const busy = useRef(false);
  const save = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await saveAnswer(href);
    } catch (error) {
      const { kind, message, detail } = toProblem(error);
      toast.show(kind === 'refused' ? `${message} ${detail ?? ''}`.trim() : t(`problem.${kind}`), 'bad');
    } finally {
      busy.current = false;
    }
  };
  return (
    <a
      class={look}
      href={href}
      download
      aria-label={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void save();
      }}
    >
      {children}
    </a>
  );
}
