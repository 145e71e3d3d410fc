import type { RegistrationContent } from '../../api/registration-types';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { decreeAddress } from './decree-address';
import { fieldGroups, type TextKey } from './field-groups';
import { messages } from './messages';
import './registration.css';

const groups = ['officer', 'superior', 'decree', 'channels'] as const;
const markOf = { officer: 'officerActing', superior: 'superiorActing', decree: 'noDecree' } as const;

interface Props {
  readonly content: RegistrationContent;
  readonly assessmentId: string;
  readonly decree: Schemas['DecreeFileDto'] | null;
  /** Of an earlier one, which it was. */
  readonly round?: number;
  /** What was approved before; whatever differs from it is told. */
  readonly before?: RegistrationContent | undefined;
}

/** The data as it was handed in; read by the body and, beside the decree, by the organiser. */
export function RegistrationRead({ content, assessmentId, decree, round, before }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const shown = (key: TextKey, of: RegistrationContent): string =>
    key === 'decreeDate' && of[key] ? format.date(`${of[key]}T00:00:00Z`) : of[key];
  return (
    <>
      {groups.map((group) => (
        <section key={group} class="card">
          <h2>{t(group)}</h2>
          <dl class="registration-facts">
            {fieldGroups[group].map(({ key }) => (
              <div key={key}>
                <dt>{t(key === 'channels' ? 'channelsField' : key)}</dt>
                <dd>
                  {shown(key, content) || <span class="soft">{t('empty')}</span>}
                  {before && before[key] !== content[key] && (
                    <span class="registration-before">{t('before', { value: shown(key, before) || t('empty') })}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          {group !== 'channels' && content[markOf[group]] && <p class="tag warn">{t(markOf[group])}</p>}
          {group === 'decree' && decree && (
            <p>
              <a href={decreeAddress(assessmentId, decree, round)} target="_blank" rel="noopener">
                {t('openDecree', { name: decree.name })}
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}
