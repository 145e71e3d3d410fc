import type { InformationRequest, Objection } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { useDayWords } from '../../parts/use-day-words';
import { requestMessages as messages } from './request-messages';
import type { Doing } from './step-dialog';
import { reasonKeys, requestWords } from './words';

interface Props {
  readonly request: InformationRequest;
  readonly onDo: (doing: Doing) => void;
}

/** The objections to what was done with a request, and what is to be done about them. */
export function ObjectionList({ request, onDo }: Props) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <h2>{t('objections')}</h2>
      {request.objections.map((objection) => (
        <One key={objection.id} request={request} objection={objection} onDo={onDo} />
      ))}
    </section>
  );
}

function One({ request, objection, onDo }: Props & { readonly objection: Objection }) {
  const t = useTextOf(messages);
  const words = useTextOf(requestWords);
  const days = useDayWords();
  const { id, number, reasons, text, outcome, response } = objection;
  const mayRespond = outcome !== null && response === null && !request.isElsewhere;
  return (
    <article>
      <h3>
        {number} <span class={outcome ? 'tag' : 'tag warn'}>{outcome ? words(outcome) : words('open')}</span>
      </h3>
      <p>{reasons.map((reason) => words(reasonKeys[reason])).join('; ')}</p>
      <p>{text}</p>
      {outcome === null ? (
        <p class="soft">{t('objectionDue', { date: days.long(objection.dueOn) })}</p>
      ) : (
        <p>
          {objection.decision}
          <br />
          <span class="soft small">
            {objection.superiorName}, {objection.superiorPosition}
          </span>
        </p>
      )}
      {response && (
        <p>
          {t(response)}: {objection.responseNote}
        </p>
      )}
      <p class="actions">
        {outcome === null && request.mayDecideObjection && (
          <button
            type="button"
            class="button primary"
            onClick={() => onDo({ step: 'decideObjection', objectionId: id })}
          >
            {t('decideObjection')}
          </button>
        )}
        {mayRespond && (
          <button type="button" class="button" onClick={() => onDo({ step: 'respond', objectionId: id })}>
            {t('respond')}
          </button>
        )}
      </p>
    </article>
  );
}
