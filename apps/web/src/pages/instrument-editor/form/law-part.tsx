import type { LegalBasis } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { messages } from '../messages';
import { AddEntry } from './add-entry';
import { EntryButtons } from './entry-buttons';
import { CheckField, FieldFaults, FormPart, TextField } from './fields';
import type { ItemFormProps } from './form-state';
import { movedBy, removedAt, replaced } from './list-edit';

/** The legal bases, each with whether somebody has checked it against the text of the law. */
export function LawPart({ item, set, faultsAt }: ItemFormProps) {
  const t = useTextOf(messages);
  const put = (field: string, to: (law: readonly LegalBasis[]) => readonly LegalBasis[]): void =>
    set(field, (now) => ({ ...now, law: to(now.law) }));
  return (
    <FormPart title={t('part.law')} field="law">
      {item.law.map((basis, at) => (
        <div key={at} class="entry is-law" role="group" aria-label={t('lawNumber', { place: at + 1 })}>
          <TextField
            label={t('citation')}
            longest={500}
            value={basis.citation}
            onInput={(citation) => put(`law.${at}`, (now) => replaced(now, at, { ...basis, citation }))}
          />
          <EntryButtons
            name={t('lawNumber', { place: at + 1 })}
            at={at}
            count={item.law.length}
            fewest={0}
            onMove={(by) => put('', (now) => movedBy(now, at, by))}
            onRemove={() => put('', (now) => removedAt(now, at))}
          />
          <CheckField
            label={t('lawVerified')}
            checked={basis.verified}
            onChange={(verified) => put('', (now) => replaced(now, at, { ...basis, verified }))}
          />
        </div>
      ))}
      <FieldFaults id={`law-${item.code}`} list={faultsAt('law')} />
      <AddEntry
        label={t('addLaw')}
        count={item.law.length}
        onAdd={() => put('', (now) => [...now, { citation: '', verified: false }])}
      />
    </FormPart>
  );
}
