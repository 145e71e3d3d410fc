import type { Schemas } from '../../api/types';
import { type Listed, listed } from '../../api/listed';
import { useTextOf } from '../../i18n/use-text';
import { useResource } from '../../use-resource';
import { MaterialsPart } from './materials-part';
import { messages } from './messages';
import { CalendarLink, TurnHour, TurnPlace } from './turn-lines';

const slides = ['slides'] as const;
const nothing = [] as const;

/** When and where a body appears before the jury, in its own eyes; nothing where it does not. */
export function BodyTurns({ assessmentId, bodyName }: { readonly assessmentId: string; readonly bodyName: string }) {
  const t = useTextOf(messages);
  const turns = useResource<Listed<Schemas['PresentationTurnDto']>>(`/api/assessments/${assessmentId}/presentations`);
  return (
    <>
      {listed(turns.value).map((turn) => (
        <section key={turn.id} class="note" aria-label={turn.stageLabel}>
          <div>
            <p>
              <strong>{turn.stageLabel}</strong>: <TurnHour turn={turn} />
              {turn.place !== null && ` · ${t('turn', { place: turn.place })}`} ·{' '}
              <TurnPlace turn={{ ...turn, body: { name: bodyName } }} />
            </p>
            <p>
              <CalendarLink turn={turn} />
            </p>
            <MaterialsPart presentationId={turn.id} mayAdd={turn.takesSlides ? slides : nothing} />
          </div>
        </section>
      ))}
    </>
  );
}
