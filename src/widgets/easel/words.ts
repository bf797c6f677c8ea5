/** “A”, “A and B”, “A, B and C”. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(names);

/** “84,934,656”. A formatter of its own would cost every page's start, whether it has such a number or not. */
export const counted = (count: number): string => count.toLocaleString('en-GB');

/** “+0.42”, with a true minus. */
export function signed(value: number, digits = 2): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

/** “0.42”, “−0.42”: two digits, with a true minus. */
export function twoDigits(value: number): string {
  return value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
}
