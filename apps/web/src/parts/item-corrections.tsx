import type { Correction } from '../api/correction-types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { ChangedFields } from './change-list';
import { changeMessages } from './change-messages';
import { correctionsOf } from './corrections-of';

interface Props {
  readonly corrections: readonly Correction[];
  readonly code: string;
}

/** What corrections did to one question, newest first: when, why, and what it was and is. */
export function ItemCorrections({ corrections, code }: Props) {
  const t = useTextOf(changeMessages);
  const format = useFormat();
  return (
    <>
      {correctionsOf(corrections, code).map(({ version, at, reason, change }) => (
        <div key={version} class="item-correction">
          <p class="small">{t('corrected', { date: format.date(at), reason })}</p>
          <ChangedFields change={change} />
        </div>
      ))}
    </>
  );
}
