import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { fieldGroups } from './field-groups';
import { messages } from './messages';
import './registration.css';

const groups = ['officer', 'superior', 'decree', 'channels'] as const;

/** The data as it was handed in; read by the body and, beside the decree, by the organiser. */
export function RegistrationRead({ registration }: { readonly registration: Registration }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { content, decree } = registration;
  const marks = {
    officer: content.officerActing,
    superior: content.superiorActing,
    decree: content.noDecree,
    channels: false,
  };
  const markLabels = {
    officer: 'officerActing',
    superior: 'superiorActing',
    decree: 'noDecree',
    channels: 'noDecree',
  } as const;
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
                  {key === 'decreeDate' && content[key]
                    ? format.date(`${content[key]}T00:00:00Z`)
                    : content[key] || <span class="soft">{t('empty')}</span>}
                </dd>
              </div>
            ))}
          </dl>
          {marks[group] && <p class="tag warn">{t(markLabels[group])}</p>}
          {group === 'decree' && decree && (
            <p>
              <a
                href={`/api/assessments/${registration.assessmentId}/registration/decree`}
                target="_blank"
                rel="noopener"
              >
                {t('openDecree', { name: decree.name })}
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}
