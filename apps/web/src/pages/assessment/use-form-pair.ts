import type { Instrument, Readable } from '@app/instrument';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem';
import type { AssessmentForm } from '../../api/types';
import { useLanguage } from '../../i18n/use-text';
import { type DeviceAnswers, openDeviceAnswers } from '../../offline/device-answers';
import { holdForm } from '../../offline/turn';
import { useSession } from '../../session';
import { type Resource, useResource } from '../../use-resource';

/** A form with the very instrument it was made of. */
export interface FormPair {
  readonly form: AssessmentForm;
  readonly instrument: Instrument;
  /** What lies on this device of its answers. */
  readonly device: DeviceAnswers;
}

/** Reading the form again while it is on screen: why it failed, and once more. */
export interface Refresh {
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * The form of one assessment and its instrument. Once shown they stay until their successors are there, both of them, so
 * that a correction swaps the questions in place and nothing that was typed goes with the old ones.
 */
export const useFormPair = (
  id: string,
  form: Resource<AssessmentForm>,
): { readonly pair: FormPair | null; readonly refresh: Refresh } => {
  const sha256 = form.value?.instrumentSha256;
  const instrument = useReadable(sha256 ? `/api/instruments/frozen/${sha256}` : null);
  const device = useDeviceAnswers(id);
  return {
    pair: useLastWhole(id, { form: form.value, instrument: instrument.value, device }),
    refresh: {
      problem: form.problem ?? instrument.problem,
      loading: form.loading || instrument.loading,
      reload: instrument.problem ? instrument.reload : form.reload,
    },
  };
};

type Parts = { readonly [part in keyof FormPair]: FormPair[part] | null };

/** By then the form stands, and what it asks for after that is there too. */
const ENGLISH_MS = 5_000;

/** The instrument in the language that is read; its English comes soon after, so that both languages are on the phone. */
const useReadable = (path: string | null): Resource<Readable> => {
  const isEnglish = useLanguage() === 'en';
  const [isLater, setLater] = useState(false);
  const begin = path && !isEnglish && !isLater ? { begin: `${path}?language=id` } : {};
  const found = useResource<Readable>(path, { forever: true, ...begin });
  const isThere = found.value !== null;
  useEffect(() => {
    if (!isThere) return;
    const timer = setTimeout(() => setLater(true), ENGLISH_MS);
    return () => clearTimeout(timer);
  }, [isThere]);
  return found;
};

/** What was whole last, while a part of its successor is still under way. */
const useLastWhole = (id: string, { form, instrument, device }: Parts): FormPair | null => {
  const shown = useRef<(FormPair & { readonly id: string }) | null>(null);
  const isEnglish = useLanguage() === 'en';
  // Who reads Indonesian is not drawn the same questions anew when their English has come.
  const isOther = shown.current?.form !== form || (isEnglish && shown.current?.instrument !== instrument);
  if (form && instrument && device && isOther) shown.current = { id, form, instrument, device };
  return shown.current?.id === id ? shown.current : null;
};

const useDeviceAnswers = (id: string): DeviceAnswers | null => {
  const userId = useSession().session?.user.id ?? '';
  const [opened, setOpened] = useState<{ readonly key: string; readonly device: DeviceAnswers } | null>(null);
  const key = `${userId} ${id}`;
  useLayoutEffect(() => {
    let isGone = false;
    const close = holdForm(id);
    void openDeviceAnswers(userId, id).then((device) => {
      if (!isGone) setOpened({ key, device });
    });
    return () => {
      isGone = true;
      close();
    };
  }, [key]);
  return opened?.key === key ? opened.device : null;
};
