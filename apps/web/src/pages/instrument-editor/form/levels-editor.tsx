import { type Item, type ScaleItem, type ScaleLevel, compareDecimal, isDecimal } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { presetLevels, shareOf } from '../core/change-kind';
import { messages } from '../messages';
import { AddEntry } from './add-entry';
import { EntryButtons } from './entry-buttons';
import { EntryCode } from './entry-code';
import { DecimalField } from './decimal-field';
import { FieldFaults, TextField } from './fields';
import { type ItemFormProps, withLanguage } from './form-state';
import { movedBy, nextCode, removedAt } from './list-edit';

/** The levels of a scale with the share of the weight that each earns, from best to worst. */
export function LevelsEditor({ item, set, faultsAt }: ItemFormProps<ScaleItem>) {
  const t = useTextOf(messages);
  const put = (field: string, change: (levels: readonly ScaleLevel[]) => readonly ScaleLevel[]): void =>
    set(field, (now: Item) => (now.kind === 'scale' ? { ...now, levels: change(now.levels) } : now));
  const texts = item.levels.map(({ text }) => text.id);
  return (
    <div class="entries" data-field="levels">
      <p class="field-label">{t('levels')}</p>
      {item.levels.map((level, at) => (
        <LevelRow key={at} level={level} at={at} count={item.levels.length} put={put} />
      ))}
      <FieldFaults id={`levels-${item.code}`} list={faultsAt('levels')} />
      <div class="actions">
        <AddEntry
          label={t('addLevel')}
          count={item.levels.length}
          onAdd={() =>
            put('', (now) => [...now, { code: nextCode(now.map(({ code }) => code)), text: { id: '' }, fraction: '0' }])
          }
        />
        {[4, 5].map((count) => (
          <button key={count} type="button" class="button" onClick={() => put('', () => presetLevels(count, texts))}>
            {t('preset', { from: 'A', to: count === 4 ? 'D' : 'E' })}
          </button>
        ))}
        <button type="button" class="button" onClick={() => put('', sorted)}>
          {t('sortLevels')}
        </button>
        <button type="button" class="button" onClick={() => put('', evened)}>
          {t('evenLevels')}
        </button>
      </div>
    </div>
  );
}

const sorted = (levels: readonly ScaleLevel[]): readonly ScaleLevel[] =>
  levels.every(({ fraction }) => isDecimal(fraction))
    ? [...levels].sort((one, other) => compareDecimal(other.fraction, one.fraction))
    : levels;

const evened = (levels: readonly ScaleLevel[]): readonly ScaleLevel[] =>
  levels.map((level, at) => ({ ...level, fraction: shareOf(levels.length - 1 - at, levels.length - 1) }));

interface RowProps {
  readonly level: ScaleLevel;
  readonly at: number;
  readonly count: number;
  readonly put: (field: string, change: (levels: readonly ScaleLevel[]) => readonly ScaleLevel[]) => void;
}

function LevelRow({ level, at, count, put }: RowProps) {
  const t = useTextOf(messages);
  const change = (field: string, next: Partial<ScaleLevel>): void =>
    put(`levels.${at}.${field}`, (now) => now.map((each, index) => (index === at ? { ...each, ...next } : each)));
  const place = at + 1;
  return (
    <div class="entry" role="group" aria-label={t('levelNumber', { place })}>
      <EntryCode value={level.code} onCode={(code) => change('code', { code })} />
      <TextField
        label={t('levelText')}
        rows={2}
        value={level.text.id}
        onInput={(text) => change('text', { text: withLanguage(level.text, 'id', text) })}
      />
      <DecimalField
        label={t('fraction')}
        value={level.fraction}
        onValue={(fraction) => fraction !== undefined && change('fraction', { fraction })}
      />
      <EntryButtons
        name={t('levelNumber', { place })}
        at={at}
        count={count}
        fewest={1}
        onMove={(by) => put('', (now) => movedBy(now, at, by))}
        onRemove={() => put('', (now) => removedAt(now, at))}
      />
    </div>
  );
}
