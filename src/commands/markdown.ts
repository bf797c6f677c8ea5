/** Items under one another. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A table of plain cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** “12,345”. */
export const count = new Intl.NumberFormat('en-GB');

/** “25 %” of a share from 0 to 1. */
export const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
