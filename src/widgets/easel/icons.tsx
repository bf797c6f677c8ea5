import type { ComponentChildren } from 'preact';

const drawings = {
  brush: (
    <>
      <path d="M14.5 3.5 17 6l-7.5 7.5-2.8-2.8z" />
      <path d="M6.5 11c-2 .2-3 1.6-3 3.3 0 1-.4 1.7-1 2.2 3.5.7 6.5-.5 6.5-3z" />
    </>
  ),
  eraser: <path d="m8 16.5-4.7-4.7L11.5 3.5l5.2 5.2-7.8 7.8zM7 8l5.2 5.2M8 16.5h9" />,
  rectangle: <path d="M3 5h14v10H3z" />,
  undo: <path d="M7 4 3.5 7.5 7 11M4 7.5h8a4.25 4.25 0 0 1 0 8.5H8" />,
  redo: <path d="m13 4 3.5 3.5L13 11m3-3.5H8A4.25 4.25 0 0 0 8 16h4" />,
  clear: <path d="m5 5 10 10M15 5 5 15" />,
  open: <path d="M3 15.5v-11h5l1.5 2H17v9zM10 14V9.5m-2 2 2-2 2 2" />,
  save: <path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M3.5 13v3.5h13V13" />,
} satisfies Record<string, ComponentChildren>;

/** A drawing beside a word; alone it says nothing. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg class="easel-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
