import type { PeriodView, Role } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useResource } from '../../use-resource';
import { BodyPicker } from './body-picker';
import { Choices } from './choices';
import { messages } from './messages';
import { isOfBody, isOfOneBody, reportChoices, type ReportSubject, type TableKind } from './report-choices';

interface Props {
  readonly kind: TableKind;
  readonly role: Role | undefined;
  readonly periodId: string;
  readonly value: ReportSubject;
  readonly onChange: (value: ReportSubject) => void;
}

/** Whom the report is about: one body, or those of a category. */
export function SubjectFields({ kind, role, periodId, value, onChange }: Props) {
  const t = useTextOf(messages);
  if (reportChoices[kind].about === 'all') return null;
  return (
    <>
      {reportChoices[kind].about === 'either' && !isOfBody(role) && (
        <Choices
          legend={t('scope')}
          name="scope"
          value={value.scope}
          onChoose={(scope) => onChange({ ...value, scope })}
          options={[
            { value: 'category', label: t('scope.category') },
            { value: 'body', label: t('scope.body') },
          ]}
        />
      )}
      {isOfOneBody(kind, role, value.scope) ? (
        <BodyPicker
          key={periodId}
          periodId={periodId}
          value={value.assessmentId}
          onChoose={(assessmentId) => onChange({ ...value, assessmentId })}
        />
      ) : (
        <CategoryField
          periodId={periodId}
          value={value.category}
          onChoose={(category) => onChange({ ...value, category })}
        />
      )}
    </>
  );
}

interface CategoryProps {
  readonly periodId: string;
  readonly value: string;
  readonly onChoose: (code: string) => void;
}

function CategoryField({ periodId, value, onChoose }: CategoryProps) {
  const t = useTextOf(messages);
  const period = useResource<PeriodView>(`/api/periods/${periodId}`).value;
  return (
    <label class="field">
      <span class="field-label">{t('category')}</span>
      <select class="input" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t('everyCategory')}</option>
        {period?.policy?.categories?.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
