import type { InstrumentChange } from '../../api/correction-types';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { ChangeEntry } from './change-entry';
import './changes.css';
import { changeKinds, changeWords, type ChangeKind } from './change-words';

interface Props {
  readonly changes: readonly InstrumentChange[];
  /** Where the changed thing can be worked on; null: nowhere (any more). */
  readonly hrefOf?: (change: InstrumentChange) => string | null;
  /** The kind shown, where the page keeps it; null: all. */
  readonly kind?: ChangeKind | null;
  readonly onKind?: (kind: ChangeKind | null) => void;
}

/** Differences between two versions as people read them, by kind. */
export function ChangeList({ changes, hrefOf, kind, onKind }: Props) {
  const t = useTextOf(changeWords);
  const format = useFormat();
  const [own, setOwn] = useState<ChangeKind | null>(null);
  const shown = onKind ? (kind ?? null) : own;
  const choose = onKind ?? setOwn;
  const groups = changeKinds
    .map((each) => ({ kind: each, changes: changes.filter(({ change }) => change === each) }))
    .filter((group) => group.changes.length > 0);
  return (
    <div class="changes">
      {groups.length > 1 && (
        <div class="change-kinds" role="group" aria-label={t('kinds')}>
          <button type="button" class="button" aria-pressed={shown === null} onClick={() => choose(null)}>
            {t('all', { count: format.count(changes.length) })}
          </button>
          {groups.map((group) => (
            <button
              key={group.kind}
              type="button"
              class="button"
              aria-pressed={shown === group.kind}
              onClick={() => choose(group.kind)}
            >
              {t('one', { kind: t(`change.${group.kind}`), count: format.count(group.changes.length) })}
            </button>
          ))}
        </div>
      )}
      {groups
        .filter((group) => shown === null || shown === group.kind || groups.length === 1)
        .map((group) => (
          <section key={group.kind} class={`change-group ${group.kind}`}>
            <h3>{t('one', { kind: t(`change.${group.kind}`), count: format.count(group.changes.length) })}</h3>
            {group.changes.map((change, at) => (
              <ChangeEntry
                key={`${change.type} ${change.code} ${at}`}
                change={change}
                href={hrefOf?.(change) ?? null}
              />
            ))}
          </section>
        ))}
    </div>
  );
}
