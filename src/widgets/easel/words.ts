/** “A”, “A and B”, “A, B and C”. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(names);

const whole = new Intl.NumberFormat('en-GB');

/** “84,934,656”. */
export const counted = (count: number): string => whole.format(count);

/** “+0.42”, with a true minus. */
export function signed(value: number, digits = 2): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

/** “0.42”, “−0.42”: two digits, with a true minus. */
export function twoDigits(value: number): string {
  return value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
}
