import type { Progress } from '../api/types';
import { useText } from '../i18n/use-text';
import { useFormat } from '../use-format';

/**
 * Progress is three numbers, never one: answered, complete (with the evidence that it needs, where it needs any), verified.
 * `compact` fits a table cell.
 */
export function ProgressNumbers({
  progress,
  compact = false,
}: {
  readonly progress: Progress;
  readonly compact?: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const rows = [
    ['answered', t('progress.answered'), progress.answered],
    ['evidence', t('progress.withEvidence'), progress.withEvidence],
    ['verified', t('progress.verified'), progress.verified],
  ] as const;
  return (
    <dl class={compact ? 'progress-numbers compact' : 'progress-numbers'}>
      {rows.map(([key, label, count]) => (
        <div key={key} class={`progress-row ${key}`}>
          <dt>{label}</dt>
          <dd>
            <span class="progress-track" aria-hidden="true">
              <span
                class="progress-fill"
                style={{ width: `${progress.total ? (100 * count) / progress.total : 0}%` }}
              />
            </span>
            <span class="progress-count">
              {t('progress.of', { count: format.count(count), total: format.count(progress.total) })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
