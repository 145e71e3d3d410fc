import { useEffect, useRef } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { messages } from './messages';

/** Whoever leaves a desk with verdicts that are not saved is told: by the browser at its own doors, by a message inside. */
export const useUnsavedWarning = (name: string, count: number): void => {
  const t = useTextOf(messages);
  const left = useRef({ count, say: t });
  left.current = { count, say: t };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (left.current.count > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      const { count: unsaved, say } = left.current;
      if (unsaved > 0) toast.show(say('unsavedLeft', { count: unsaved, name }), 'bad');
    };
  }, []);
};
