import type { ComponentChildren } from 'preact';

/** An empty place that teaches: what would stand here and what to do for it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <div class="empty-advice">{children}</div>}
    </div>
  );
}
