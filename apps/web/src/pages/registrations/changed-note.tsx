import type { Registration, RegistrationContent } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useFieldWords } from '../registration/use-field-words';
import { messages } from './messages';

interface Props {
  /** What was on the screen. */
  readonly before: Registration;
  readonly now: Registration;
}

/** What the body handed in anew while its registration was looked at. */
export function ChangedNote({ before, now }: Props) {
  const t = useTextOf(messages);
  const words = useFieldWords();
  const fields = Object.keys(now.content) as (keyof RegistrationContent)[];
  const changed = fields.filter((field) => before.content[field] !== now.content[field]);
  const isOtherDecree = before.decree?.sha256 !== now.decree?.sha256;
  const decree = (one: Registration): string => one.decree?.name ?? t('noDecreeFile');
  return (
    <div class="note warn" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('changed')}</strong>
        </p>
        <ul>
          {changed.map((field) => (
            <li key={field}>
              {t('changedOne', {
                field: words.name(field),
                before: words.value(field, before.content[field]),
                now: words.value(field, now.content[field]),
              })}
            </li>
          ))}
          {isOtherDecree && <li>{t('changedDecree', { before: decree(before), now: decree(now) })}</li>}
          {changed.length === 0 && !isOtherDecree && <li>{t('changedNothing')}</li>}
        </ul>
      </div>
    </div>
  );
}
