import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { savesSettled } from '../api/saves-under-way';
import { useTextOf } from '../i18n/use-text';
import { paths } from '../paths';
import { useSession } from '../session';
import { toast } from '../toast';
import { toastProblem } from '../toast-problem';
import { signOut } from './device-session';
import { messages } from './messages';
import { currentOwner } from './owner';
import { SignOutDialog } from './sign-out-dialog';
import { listUnsent, type WaitingFile } from './waiting';

interface Question {
  readonly count: number;
  readonly refused: readonly WaitingFile[];
  readonly canSeal: boolean;
}

/** Signs out; where something is unsent, asks first what shall become of it. */
export const useSignOut = (): { readonly begin: () => void; readonly dialog: ComponentChildren } => {
  const words = useTextOf(messages);
  const { replace } = useSession();
  const [, go] = useLocation();
  const [question, setQuestion] = useState<Question | null>(null);
  const leave = (): void => {
    setQuestion(null);
    signOut()
      .then((isHeard) => {
        replace(null);
        go(paths.signIn());
        if (!isHeard) toast.show(words('signedOutHere'), 'bad');
      })
      .catch(toastProblem);
  };
  const begin = async (): Promise<void> => {
    // What is under way this very moment is no reason to worry anybody, unless it hangs.
    await Promise.race([savesSettled(), new Promise((tired) => setTimeout(tired, 1_500))]);
    const { count, refused } = await listUnsent();
    if (count + refused.length === 0) return leave();
    setQuestion({ count, refused, canSeal: Boolean((await currentOwner())?.key) });
  };
  return {
    begin: () => void begin(),
    dialog: (
      <SignOutDialog
        count={question?.count ?? null}
        refused={question?.refused ?? []}
        canSeal={question?.canSeal ?? false}
        onCancel={() => setQuestion(null)}
        onSignOut={leave}
      />
    ),
  };
};
