import { type Instrument, type Item, itemsByCode } from '@app/instrument';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { AssessmentForm } from '../../api/types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { recall } from '../../offline/kept-reads';
import { type WaitingAnswer, discardAnswer } from '../../offline/waiting';
import { ConfirmButton } from '../../parts/confirm-button';
import { useValueWords } from '../../parts/use-value-words';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** One answer that waits: the question where this device knows it, what was answered, since when and why it waits. */
export function UnsentAnswer({ answer, mayOpen }: { readonly answer: WaitingAnswer; readonly mayOpen: boolean }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const item = useItem(answer);
  const { assessmentId, itemCode, waits, since, bytes, kept } = answer;
  return (
    <li class="card">
      <h3>{item ? `${itemCode}. ${read(item.text)}` : t('item', { code: itemCode })}</h3>
      <Typed item={item} kept={kept} />
      <p class="soft small">
        {t(mayOpen || waits === 'organiser' ? `waits.${waits === 'nothing' ? 'signal' : waits}` : 'waits.nobody')},{' '}
        {t('since', { time: format.dateTime(new Date(since).toISOString()) })} · {format.bytes(bytes)}
      </p>
      {mayOpen && waits === 'person' && kept.refusal && <p class="note bad">{kept.refusal}</p>}
      <p class="actions">
        {mayOpen && (
          <Link class="button" href={paths.form(assessmentId, itemCode)}>
            {t('openItem', { code: itemCode })}
          </Link>
        )}
        <ConfirmButton
          label={t('discard')}
          title={t('discardAnswerTitle', { code: itemCode })}
          confirmLabel={t('discardYes')}
          tone="quiet"
          onConfirm={() => discardAnswer(answer)}
        >
          <p>{t(waits === 'organiser' ? 'discardLate' : 'discardAnswer')}</p>
        </ConfirmButton>
      </p>
    </li>
  );
}

/** All that was typed of it: in its field, in the note, and in other windows. */
function Typed({ item, kept }: { readonly item: Item | null; readonly kept: WaitingAnswer['kept'] }) {
  const t = useTextOf(messages);
  const say = useValueWords();
  return (
    <>
      <p>{say(item, kept.content.value)}</p>
      {kept.content.note && <p class="soft small">{kept.content.note}</p>}
      {kept.unfit !== undefined && <p>{t('unfit', { typed: kept.unfit })}</p>}
      {kept.rivals?.map(({ value, note }) => (
        <p key={JSON.stringify([value, note])}>
          {t('rival')} {say(item, value)} {note && <span class="soft small">{note}</span>}
        </p>
      ))}
    </>
  );
}

const useItem = ({ assessmentId, itemCode }: WaitingAnswer): Item | null => {
  const [item, setItem] = useState<Item | null>(null);
  useEffect(() => {
    void findItem(assessmentId, itemCode).then(setItem);
  }, [assessmentId, itemCode]);
  return item;
};

const findItem = async (assessmentId: string, itemCode: string): Promise<Item | null> => {
  const form = await recall<AssessmentForm>(`/api/assessments/${assessmentId}/form`);
  const instrument = form && (await recall<Instrument>(`/api/instruments/frozen/${form.instrumentSha256}`));
  return instrument ? (itemsByCode(instrument).get(itemCode) ?? null) : null;
};
