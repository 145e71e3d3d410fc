import { Link, useSearch } from 'wouter-preact';
import type { WaitingItem } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** Whether the desk goes through one item over many bodies; the address says so. */
export const isAcross = (search: string): boolean => new URLSearchParams(search).has('antar');

interface Props {
  readonly assessmentId: string;
  readonly itemCode: string;
}

/** The same item at the next body that waits; the key `m` goes there. */
export function NextBody({ assessmentId, itemCode }: Props) {
  const t = useTextOf(messages);
  const across = isAcross(useSearch());
  const waiting = useResource<{ readonly items: readonly WaitingItem[] }>(across ? '/api/verifications/items' : null);
  if (!across) return null;
  const bodies = (waiting.value?.items ?? [])
    .filter((one) => one.itemCode === itemCode)
    .flatMap((one) => one.bodies)
    .filter((body) => body.assessmentId !== assessmentId);
  const [next] = bodies;
  return (
    <p class="actions">
      {next ? (
        <Link id="desk-next-body" class="button" href={paths.deskAcross(next.assessmentId, itemCode)}>
          {t('nextBody', { code: itemCode, name: next.name })}
        </Link>
      ) : (
        <span class="soft">{t('noNextBody', { code: itemCode })}</span>
      )}
    </p>
  );
}
