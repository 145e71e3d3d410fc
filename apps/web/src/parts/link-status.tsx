import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence, LinkCheck } from '../api/types';
import { useTextOf } from '../i18n/use-text';
import { useSession } from '../session';
import { useFormat } from '../use-format';
import { linkMessages } from './link-messages';
import { useReasonWords } from './link-reason-words';
import { isNeverChecked, neverChecked } from './never-checked';
import { ProblemNote } from './problem-note';
import { useLinkCheck } from './use-link-check';

const tone: Readonly<Record<NonNullable<LinkCheck['kind']>, string>> = {
  alive: 'good',
  signIn: 'warn',
  blocked: 'warn',
  dead: 'bad',
  doubtful: 'warn',
  unchecked: '',
};

interface Props {
  readonly piece: Pick<Evidence, 'id' | 'url' | 'check'>;
  /** Hears of what was found since the piece was read. */
  readonly onFound?: ((check: LinkCheck) => void) | undefined;
  /** Says as well what the body was told. */
  readonly toVerifier?: boolean;
}

/** How a link of evidence was last found, what to do about it, another look, and the snapshot kept of it. */
export function LinkStatus({ piece, onFound, toVerifier = false }: Props) {
  const t = useTextOf(linkMessages);
  const { check, problem, asking, ask } = useLinkCheck(piece, onFound);
  const url = piece.url ?? '';
  const mayAsk = useMayAsk(check);
  const action = t(check?.kind ? 'recheck' : 'check');
  return (
    <div class="link-status small">
      <div role="status">
        <Chip check={check} url={url} /> {check && <Words check={check} toVerifier={toVerifier} />}
      </div>
      <div class="link-status-actions">
        {mayAsk && (
          <button
            type="button"
            class="button quiet"
            disabled={asking}
            aria-label={t('of', { action, url })}
            onClick={ask}
          >
            {action}
          </button>
        )}
        {check?.snapshotAt && <SnapshotButton piece={piece} />}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

/** Who neither owns, organises nor reads it looks at what was found, and asks nothing of the worker. */
const useMayAsk = (check: LinkCheck | null): boolean => {
  const role = useSession().session?.hat?.role;
  return role !== 'commissioner' && role !== 'leadPpid' && (!check?.waiting || check.nextAt !== null);
};

function Chip({ check, url }: { readonly check: LinkCheck | null; readonly url: string }) {
  const t = useTextOf(linkMessages);
  const never = check?.kind ? null : neverChecked(url);
  if (never)
    return (
      <>
        <span class="tag warn">{t('neverChecked')}</span>{' '}
        <strong>{t(`neverChecked.${never}`, { port: new URL(url).port })}</strong>
      </>
    );
  if (check?.kind && isNeverChecked(check.reason)) return <span class="tag warn">{t('neverChecked')}</span>;
  if (check?.kind) return <span class={`tag ${tone[check.kind]}`}>{t(`kind.${check.kind}`)}</span>;
  return <span class="tag">{t(check?.waiting ? 'waiting' : 'never')}</span>;
}

/** What was found and when; a link that opens needs no more words than that. */
function Words({ check, toVerifier }: { readonly check: LinkCheck; readonly toVerifier: boolean }) {
  const english = useReasonWords()(check.reason);
  return (
    <>
      {english && <strong>{english} </strong>}
      {!english && check.kind !== 'alive' && check.message && <strong>{check.message} </strong>}
      {!english && check.advice && <span>{check.advice} </span>}
      <Times check={check} />
      {toVerifier && <Told check={check} />}
    </>
  );
}

/** When it was looked at, tried in vain, and is tried again. */
function Times({ check }: { readonly check: LinkCheck }) {
  const t = useTextOf(linkMessages);
  const format = useFormat();
  return (
    <>
      {check.checkedAt && <span class="soft">{t('checkedAt', { time: format.dateTime(check.checkedAt) })} </span>}
      {check.triedAt && <span class="soft">{t('triedAt', { time: format.dateTime(check.triedAt) })} </span>}
      {check.nextAt && <span class="soft">{t('nextAt', { time: format.dateTime(check.nextAt) })} </span>}
      {check.waiting && check.kind && !check.nextAt && <span class="soft">{t('again')} </span>}
    </>
  );
}

/** Whether the body knows: a verifier need not ask twice for what it was told already. */
function Told({ check }: { readonly check: LinkCheck }) {
  const t = useTextOf(linkMessages);
  const format = useFormat();
  if (check.kind === null || check.kind === 'alive' || check.kind === 'unchecked') return null;
  return <span class="soft">{check.toldAt ? t('told', { time: format.dateTime(check.toldAt) }) : t('untold')}</span>;
}

type Snapshot = ComponentType<{ readonly piece: Pick<Evidence, 'id'>; readonly onClose: () => void }>;

/** The reader of snapshots is downloaded when it is first wanted. */
function SnapshotButton({ piece }: { readonly piece: Pick<Evidence, 'id' | 'url'> }) {
  const t = useTextOf(linkMessages);
  const [Shown, setShown] = useState<Snapshot | null>(null);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    setOpen(true);
    if (Shown) return;
    void import('./link-snapshot').then(
      ({ LinkSnapshot }) => setShown(() => LinkSnapshot),
      () => setOpen(false),
    );
  };
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-label={t('of', { action: t('snapshot'), url: piece.url ?? '' })}
        onClick={show}
      >
        {t('snapshot')}
      </button>
      {open && Shown && <Shown piece={piece} onClose={() => setOpen(false)} />}
    </>
  );
}
