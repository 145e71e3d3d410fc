import { type EvidenceKind, type EvidenceRule, type Item, evidenceKinds } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { itemMessages } from '../../../parts/item-messages';
import { without } from '../core/new-child';
import { messages } from '../messages';
import { DecimalField } from './decimal-field';
import { CheckField, FieldFaults, FormPart, TextField } from './fields';
import { type ItemFormProps, optionalText, withLanguage } from './form-state';

const usual: EvidenceRule = { anyOf: ['link', 'file'], minimum: 1 };

/** Which proof is asked for, and whether "tidak dipersyaratkan" may be answered instead. */
export function EvidencePart({ item, set, faultsAt }: ItemFormProps) {
  const t = useTextOf(messages);
  const letter = item.notApplicable;
  return (
    <FormPart title={t('part.evidence')} field="evidence">
      <CheckField
        label={t('needsEvidence')}
        checked={item.evidence !== undefined}
        onChange={(checked) =>
          set('', (now) => (checked ? { ...now, evidence: usual } : (without(now, 'evidence') as Item)))
        }
      />
      {item.evidence && <RuleFields rule={item.evidence} set={set} />}
      <FieldFaults id={`evidence-${item.code}`} list={faultsAt('evidence')} />
      <div data-field="notApplicable">
        <CheckField
          label={t('mayNotApply')}
          checked={letter !== undefined}
          onChange={(checked) =>
            set('', (now) =>
              checked ? { ...now, notApplicable: { statement: false } } : (without(now, 'notApplicable') as Item),
            )
          }
        />
        {letter && (
          <CheckField
            label={t('needsLetter')}
            checked={letter.statement}
            onChange={(statement) => set('', (now) => ({ ...now, notApplicable: { statement } }))}
          />
        )}
        <FieldFaults id={`na-${item.code}`} list={faultsAt('notApplicable')} />
      </div>
    </FormPart>
  );
}

function RuleFields({ rule, set }: Pick<ItemFormProps, 'set'> & { readonly rule: EvidenceRule }) {
  const t = useTextOf(messages);
  const words = useTextOf(itemMessages);
  const change = (field: string, to: (rule: EvidenceRule) => EvidenceRule): void =>
    set(field, (now) => (now.evidence ? { ...now, evidence: to(now.evidence) } : now));
  const toggle = (kind: EvidenceKind): void =>
    change('', (now) => ({
      ...now,
      anyOf: evidenceKinds.filter((each) => (each === kind ? !now.anyOf.includes(each) : now.anyOf.includes(each))),
    }));
  return (
    <>
      <fieldset class="chips">
        <legend class="field-label">{t('evidenceKinds')}</legend>
        {evidenceKinds.map((kind) => (
          <label key={kind} class="choice chip">
            <input type="checkbox" checked={rule.anyOf.includes(kind)} onChange={() => toggle(kind)} />
            <span>{words(`kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="editor-row">
        <DecimalField
          label={t('evidenceMinimum')}
          value={String(rule.minimum)}
          onValue={(typed) => {
            const minimum = Math.trunc(Number(typed));
            if (minimum >= 1) change('evidence.minimum', (now) => ({ ...now, minimum }));
          }}
        />
        <CheckField
          label={t('evidencePage')}
          checked={rule.page === true}
          onChange={(checked) => change('', (now) => (checked ? { ...now, page: true } : without(now, 'page')))}
        />
      </div>
      <TextField
        label={t('evidenceExample')}
        rows={2}
        value={rule.example?.id ?? ''}
        onInput={(text) =>
          change('evidence.example', (now) => ({
            ...without(now, 'example'),
            ...optionalText('example', withLanguage(now.example, 'id', text)),
          }))
        }
      />
    </>
  );
}
