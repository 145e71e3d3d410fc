const shapes = {
  plus: 'M8 3v10M3 8h10',
  group: 'M2 4h4l1.5 2H14v7H2z',
  paste: 'M5 3h6v2H5zM4 4H3v10h10V4h-1M6 8h4M6 11h4',
  copy: 'M5 5V2h9v9h-3M2 5h9v9H2z',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  in: 'M3 3v10M6 8h8M11 5l3 3-3 3',
  out: 'M13 3v10M10 8H2M5 5L2 8l3 3',
  undo: 'M3 6h6.5a3.5 3.5 0 010 7H6M3 6l3-3M3 6l3 3',
  redo: 'M13 6H6.5a3.5 3.5 0 000 7H10M13 6l-3-3M13 6l-3 3',
  comment: 'M2 3h12v8H7l-3 3v-3H2z',
  phone: 'M5 2h6v12H5zM7.5 12h1',
  folded: 'M6 4l4 4-4 4',
  unfolded: 'M4 6l4 4 4-4',
  grip: 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1',
  upload: 'M8 10.5V3M4.8 6L8 2.8 11.2 6M3 13.5h10',
  history: 'M3 8a5 5 0 105-5c-2 0-3.5 1-4.3 2.3M3.3 2.5v3h3M8 5.5V8l2 1.5',
} as const;

export type EditorIconName = keyof typeof shapes;

/** Drawings of the editor alone, so that other pages do not download them; hidden from screen readers. */
export function EditorIcon({ name }: { readonly name: EditorIconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'grip' ? 2.2 : 1.5}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
