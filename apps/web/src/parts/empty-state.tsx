import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** Where nothing else stands on the page, the title is the page's heading. */
  readonly isPage?: boolean;
  readonly children?: ComponentChildren;
}

/** An empty place that teaches: what would stand here and what to do for it. */
export function EmptyState({ title, isPage = false, children }: Props) {
  return (
    <div class="empty">
      {isPage ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
      {children && <div class="empty-advice">{children}</div>}
    </div>
  );
}
