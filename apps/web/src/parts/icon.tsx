const shapes = {
  check: 'M3 8.5l3.2 3.2L13 5',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.5l6.2 11H1.8zM8 6.5v3.2M8 11.6v.4',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  link: 'M6.5 9.5l3-3M7 4.5l1-1a3 3 0 014.3 4.3l-1.2 1M9 11.5l-1 1a3 3 0 01-4.3-4.3l1.2-1',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  camera: 'M2 5h3l1-1.5h4L11 5h3v8H2zM8 7a2.2 2.2 0 100 4.4 2.2 2.2 0 000-4.4',
  clock: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 4.7V8l2.3 1.5',
  cloud: 'M4.5 12.5a3 3 0 01.2-6A4 4 0 0112.4 7.5a2.5 2.5 0 01-.4 5z',
  list: 'M3 4h10M3 8h10M3 12h10',
  circle: 'M8 3a5 5 0 100 10A5 5 0 008 3z',
  lock: 'M4 7.5h8V14H4zM5.5 7.5V5a2.5 2.5 0 015 0v2.5',
  download: 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.5h10',
  bell: 'M3 12h10l-1.5-2V7a3.5 3.5 0 00-7 0v3zM6.7 14h2.6M8 3.5V2',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  turn: 'M12.5 5.5A5 5 0 1013 9M12.8 2.5v3.2H9.6',
  scale: 'M8 2.5v11M4 13.5h8M3 5h10M3 5l-1.5 4h3zM13 5l-1.5 4h3z',
} as const;

export type IconName = keyof typeof shapes;

/** A small drawing beside a word; always hidden from screen readers, because the word says it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
