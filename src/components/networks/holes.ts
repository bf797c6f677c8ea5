/** The kinds of hole of the evaluation, the plainest first. */
export const holes: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'square-12', name: 'Square, 12 % of the side' },
  { id: 'square-25', name: 'Square, 25 % of the side' },
  { id: 'square-37', name: 'Square, 37 % of the side' },
  { id: 'square-50', name: 'Square, 50 % of the side' },
  { id: 'strokes-thin', name: 'Thin strokes' },
  { id: 'strokes-thick', name: 'Thick strokes' },
];

/** What a kind of hole is called, or of the measurements while training, whose strokes are of all widths. */
export function nameOfHole(hole: string): string {
  if (hole === 'strokes') return 'Strokes';
  const kind = holes.find(({ id }) => id === hole);
  if (!kind) throw new Error(`No kind of hole is called “${hole}”.`);
  return kind.name;
}
