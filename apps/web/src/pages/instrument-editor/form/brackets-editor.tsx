import type { NumberItem } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { messages } from '../messages';
import { AddEntry } from './add-entry';
import { EntryButtons } from './entry-buttons';
import { DecimalField } from './decimal-field';
import { movedBy, removedAt, replaced } from './list-edit';
import type { NumberPartProps } from './form-state';

type Brackets = Extract<NumberItem['rule'], { readonly type: 'brackets' }>['brackets'];

/** Steps: from this number on, this share. */
export function BracketsEditor({ item, change }: NumberPartProps) {
  const t = useTextOf(messages);
  if (item.rule.type !== 'brackets') return null;
  const { brackets } = item.rule;
  const put = (field: string, to: (brackets: Brackets) => Brackets): void =>
    change(field, (now) =>
      now.rule.type === 'brackets' ? { ...now, rule: { ...now.rule, brackets: to(now.rule.brackets) } } : now,
    );
  return (
    <>
      {brackets.map((bracket, at) => (
        <div key={at} class="entry is-bracket" role="group" aria-label={t('bracketNumber', { place: at + 1 })}>
          {(['from', 'fraction'] as const).map((end) => (
            <DecimalField
              key={end}
              label={t(end === 'from' ? 'bracketFrom' : 'fraction')}
              value={bracket[end]}
              onValue={(value) =>
                value !== undefined &&
                put(`bracket.${at}.${end}`, (now) => replaced(now, at, { ...bracket, [end]: value }))
              }
            />
          ))}
          <EntryButtons
            name={t('bracketNumber', { place: at + 1 })}
            at={at}
            count={brackets.length}
            fewest={1}
            onMove={(by) => put('', (now) => movedBy(now, at, by))}
            onRemove={() => put('', (now) => removedAt(now, at))}
          />
        </div>
      ))}
      <AddEntry
        label={t('addBracket')}
        count={brackets.length}
        onAdd={() => put('', (now) => [...now, { from: '0', fraction: '0' }])}
      />
    </>
  );
}
