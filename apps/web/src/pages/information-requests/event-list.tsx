import type { RequestEvent } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { useDayWords } from '../../parts/use-day-words';
import { requestMessages as messages } from './request-messages';
import { requestWords } from './words';

const textIn = (detail: RequestEvent['detail'], name: string): string => {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
};

/** What happened to a request, the latest first. */
export function EventList({ events }: { readonly events: readonly RequestEvent[] }) {
  return (
    <ol class="request-events">
      {[...events].reverse().map((event) => (
        <Event key={event.id} event={event} />
      ))}
    </ol>
  );
}

function Event({ event }: { readonly event: RequestEvent }) {
  const t = useTextOf(messages);
  const words = useTextOf(requestWords);
  const days = useDayWords();
  const { detail } = event;
  const outcome = textIn(detail, 'outcome');
  const response = textIn(detail, 'response');
  const dated = (name: string): string => textIn(detail, name) && days.long(textIn(detail, name));
  const title = t(`event.${event.kind}`, {
    to: textIn(detail, 'to'),
    number: textIn(detail, 'number'),
    dueOn: dated('dueOn'),
    before: dated('before'),
    after: dated('after'),
    outcome: outcome in requestWords.id ? words(outcome as keyof typeof requestWords.id) : outcome,
    response: response === 'satisfied' || response === 'disputed' ? t(response) : '',
  });
  const further = [
    [t('ground'), textIn(detail, 'ground')],
    [t('consequenceTest'), textIn(detail, 'consequenceTest')],
    [t('cost'), textIn(detail, 'cost')],
  ].filter(([, value]) => value);
  return (
    <li>
      <strong>{title}</strong> {detail['isLate'] === true && <span class="tag bad">{t('late')}</span>}
      <p class="soft small">
        {days.long(event.on)}, {event.deskName}, {event.by ?? t('byClock')}
      </p>
      {event.text && <p>{event.text}</p>}
      {further.map(([name, value]) => (
        <p key={name} class="small">
          {name}: {value}
        </p>
      ))}
    </li>
  );
}
