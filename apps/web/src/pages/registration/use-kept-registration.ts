import { useCallback, useRef, useState } from 'preact/hooks';
import type { Registration } from '../../api/registration-types';
import { dropRegistration, keepRegistration } from '../../offline/device-registrations';
import { begunWith, overtaken, type KeptRegistration, type RegistrationNews } from '../../offline/kept-registration';

/** The draft as it is now, for what runs later too; each change of it lies on the device. */
export const useKept = (
  { assessmentId, content, revision }: Registration,
  found: KeptRegistration | null,
): readonly [{ readonly current: KeptRegistration }, (next: KeptRegistration) => void] => {
  const [, redraw] = useState(0);
  const [kept] = useState(() => {
    const current = found ? overtaken(found, { content, revision }).kept : begunWith(content, revision);
    return { current };
  });
  const change = useCallback((next: KeptRegistration): void => {
    const isWaiting = Object.keys(next.typed).length > 0;
    const wasWaiting = Object.keys(kept.current.typed).length > 0;
    kept.current = next;
    if (isWaiting) void keepRegistration(assessmentId, next);
    else if (wasWaiting || found) void dropRegistration(assessmentId);
    redraw((last) => last + 1);
  }, []);
  return [kept, change];
};

/** What came from others, one line a field. */
export const useNews = (): readonly [
  { readonly current: readonly RegistrationNews[] },
  (more: readonly RegistrationNews[]) => void,
  () => void,
] => {
  const [, redraw] = useState(0);
  const news = useRef<readonly RegistrationNews[]>([]);
  const become = useCallback((next: readonly RegistrationNews[]): void => {
    news.current = next;
    redraw((last) => last + 1);
  }, []);
  const tell = useCallback((more: readonly RegistrationNews[]): void => {
    if (more.length === 0) return;
    const before = news.current.filter(({ field }) => more.every((one) => one.field !== field));
    become([...before, ...more]);
  }, []);
  return [news, tell, useCallback(() => become([]), [])];
};
