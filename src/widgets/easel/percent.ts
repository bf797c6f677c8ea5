/** A share of 0 to 1; never “0 %” or “100 %” of what is not quite so. */
export function percent(share: number): string {
  const value = 100 * share;
  if (value > 0 && value < 0.1) return 'less than 0.1\u00a0%';
  if ((value > 0 && value < 1) || (value > 99 && value < 100)) {
    const shown = value > 99 ? Math.min(99.9, value) : value;
    return `${Number(shown.toFixed(1))}\u00a0%`;
  }
  return `${Math.round(value)}\u00a0%`;
}
