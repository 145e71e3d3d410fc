import type { Clarification } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** One question with its answer, or that it waits for one. */
export function Asked({ one }: { readonly one: Clarification }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <p class="appeal-words">{one.text}</p>
      <p class="soft small">{t('asked', { name: one.askedBy, at: format.dateTime(one.askedAt) })}</p>
      {one.answer === null ? (
        <p class="soft">{t('waits')}</p>
      ) : (
        <blockquote>
          <p class="appeal-words">{one.answer}</p>
          <p class="soft small">
            {t('asked', { name: one.answeredBy ?? '', at: one.answeredAt ? format.dateTime(one.answeredAt) : '' })}
          </p>
        </blockquote>
      )}
    </>
  );
}
