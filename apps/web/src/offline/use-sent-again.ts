import { useEffect } from 'preact/hooks';
import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';
import { toast } from '../toast';
import { isOutOfTime } from './send-late-evidence';
import { onFileArrived } from './send-waiting-files';
import { sendNow } from './sending';
import type { WaitingFile } from './waiting';

const messages = catalogue(
  { sentAgain: 'Pengisian dibuka lagi: {name}, yang tadi ditolak karena waktunya, sudah terkirim.' },
  { sentAgain: 'Filling in is open again: {name}, refused before for its time, was sent.' },
);

/** Nobody waits for it; a deadline is moved in hours, not in seconds. */
const EVERY_MS = 60_000;

/** Says of each piece that was refused for its time that it went by itself after all. */
export const useSentAgain = (): void => {
  const t = useTextOf(messages);
  useEffect(
    () => onFileArrived((file) => isOutOfTime(file) && toast.show(t('sentAgain', { name: file.about.name }))),
    [t],
  );
};

/** While a page that stands open shows pieces that came out of time, asks whether filling in is open again. */
export const useAskAgain = (files: readonly WaitingFile[]): void => {
  const isDue = files.some((file) => file.waits === 'organiser' || isOutOfTime(file));
  useEffect(() => {
    if (!isDue) return;
    const ask = (): void => {
      if (document.visibilityState === 'visible') void sendNow();
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [isDue]);
};
