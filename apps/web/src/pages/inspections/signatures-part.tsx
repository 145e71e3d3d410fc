import { useEffect } from 'preact/hooks';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useConnectionGone } from '../../offline/use-connection-gone';
import { EarlierMinutes } from '../../parts/earlier-minutes';
import { useFormat } from '../../use-format';
import { emptyItems } from './empty-items';
import type { InspectionView } from './inspection-types';
import { SignButton } from './sign-button';
import { signMessages } from './sign-messages';
import type { ShownHand } from './shown-inspection';
import type { Party, Signing } from './signature-draft';
import { BOX } from './strokes-of';

interface Props {
  readonly view: InspectionView;
  readonly hands: readonly ShownHand[];
  /** How many photographs, files and links are signed with it. */
  readonly pieces: number;
  readonly minutes: Pick<Schemas['VisitStandingDto'], 'hasMinutes' | 'earlierMinutes'>;
  readonly onSign: (signing: Signing) => Promise<void>;
  readonly onReload: () => void;
}

const parties: readonly Party[] = ['assessor', 'body'];
const ASK_AGAIN_MS = 4_000;

/** Who signed the visit, and whether that still stands; then its minutes. */
export function SignaturesPart({ view, hands, pieces, minutes, onSign, onReload }: Props) {
  const t = useTextOf(signMessages);
  const empty = emptyItems(view).length;
  const signed = Object.values(view.values).filter(({ value, note }) => value !== null || note !== null).length;
  const sides = parties.map((party) => ({ party, hand: hands.find((one) => one.party === party) }));
  return (
    <section class="card found-item" aria-labelledby="signatures">
      <h2 id="signatures">{t('title')}</h2>
      {view.mayWrite && <p class="soft">{t(empty > 0 ? 'fillFirst' : 'intro')}</p>}
      <ul class="signatures">
        {sides.map(({ party, hand }) => (
          <li key={party}>
            <h3>{t(`party.${party}`)}</h3>
            <Hand hand={hand} />
            {view.mayWrite && (
              <SignButton
                party={party}
                name={party === 'assessor' ? (view.assessor?.name ?? '') : ''}
                count={signed}
                pieces={pieces}
                disabled={empty > 0}
                isSigned={hand !== undefined && !hand.isVoid}
                onSign={onSign}
              />
            )}
          </li>
        ))}
      </ul>
      {view.outcome === 'done' && <Minutes id={view.id} {...minutes} onReload={onReload} />}
    </section>
  );
}

function Hand({ hand }: { readonly hand: ShownHand | undefined }) {
  const t = useTextOf(signMessages);
  const format = useFormat();
  const gone = useConnectionGone();
  if (!hand) return <p class="soft">{t('none')}</p>;
  return (
    <>
      {hand.strokes && (
        <svg
          class={hand.isVoid ? 'hand void' : 'hand'}
          viewBox={`0 0 ${BOX.width} ${BOX.height}`}
          role="img"
          aria-label={t('drawn', { name: hand.name })}
        >
          {hand.strokes.map((line, index) => (
            // A line of one point is drawn as a dot by its round ends.
            <polyline key={index} points={[...line, ...line.slice(0, line.length === 1 ? 1 : 0)].join(' ')} />
          ))}
        </svg>
      )}
      <p>
        <strong>{hand.name}</strong>
        {hand.position && `, ${hand.position}`}
        {hand.way === 'typed' && `: ${t('typed')}`}
        {hand.way === 'refused' && `: ${t('refused', { reason: hand.reason ?? '' })}`}
        <br />
        <span class="soft small">
          {format.dateTime(hand.signedAt)}
          {hand.waits === 'signal' && `, ${t(gone ? 'onPhone' : 'behind')}`}
          <Covered evidence={hand.evidence} />
        </span>
      </p>
      {hand.isVoid && <p class="note warn">{hand.refusal ?? t('void')}</p>}
    </>
  );
}

/** What proves it and was signed with it, or that it was not covered yet. */
function Covered({ evidence }: Pick<ShownHand, 'evidence'>) {
  const t = useTextOf(signMessages);
  if (evidence === null) return <> · {t('coversNone')}</>;
  return evidence.length > 0 ? <>, {t('covers', { pieces: evidence.length })}</> : null;
}

interface MinutesProps extends Pick<Schemas['VisitStandingDto'], 'hasMinutes' | 'earlierMinutes'> {
  readonly id: string;
  readonly onReload: () => void;
}

function Minutes({ id, hasMinutes, earlierMinutes, onReload }: MinutesProps) {
  const t = useTextOf(signMessages);
  useEffect(() => {
    if (hasMinutes) return;
    const timer = setInterval(onReload, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [hasMinutes, onReload]);
  return (
    <>
      {hasMinutes ? (
        <p class="actions">
          <a class="button primary" href={`/api/inspections/${id}/minutes.pdf`} download>
            {t('minutes')}
          </a>
        </p>
      ) : (
        <p class="soft" role="status">
          {t('minutesPending')}
        </p>
      )}
      <EarlierMinutes inspectionId={id} earlier={earlierMinutes} />
    </>
  );
}
