import type { ConsultationMessage } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { clinicWords } from './words';

interface Props {
  readonly messages: readonly ConsultationMessage[];
  /** An instant in the zone of whoever reads. */
  readonly when: (instant: string) => string;
}

/** What was said, the oldest first: a conversation is read downwards. */
export function MessageList({ messages, when }: Props) {
  return (
    <ol class="request-events">
      {messages.map((message) => (
        <Message key={message.id} message={message} when={when} />
      ))}
    </ol>
  );
}

function Message({ message, when }: { readonly message: ConsultationMessage } & Pick<Props, 'when'>) {
  const words = useTextOf(clinicWords);
  const said = (name: string): string => {
    const value = message.detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const isAskers = message.by === null && ['asked', 'followUp', 'rated', 'booked', 'unbooked'].includes(message.kind);
  const officer = [message.by, message.deskName].filter(Boolean).join(', ');
  const by = message.detail['isEntered'] === true ? words('enteredBy', { by: officer }) : officer;
  return (
    <li class={message.kind === 'note' ? 'clinic-note' : ''}>
      <strong>
        {words(`message.${message.kind}`, { to: said('to'), when: said('when'), rating: said('rating') })}
      </strong>
      <p class="soft small">
        {when(message.at)}, {isAskers ? words('asker') : by}
      </p>
      {message.text && <p>{message.text}</p>}
    </li>
  );
}
