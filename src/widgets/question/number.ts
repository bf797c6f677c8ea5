/** A number as people write it: `0.5`, `0,5`, `1/9`, `1 024`, `−3`. Null where it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(/[−–]/g, '-').replace(/\s/g, '').replace(',', '.');
  const [, numerator, denominator = '1'] =
    /^(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)(?:\/(\d+\.?\d*))?$/i.exec(plain) ?? [];
  const value = Number(numerator) / Number(denominator);
  return Number.isFinite(value) ? value : null;
}

/** What a number may mean: `56,320` is fifty-six thousand to some and a little over fifty-six to others. */
export function readings(text: string): number[] {
  const grouped = /^\s*[-−–]?[1-9]\d{0,2}(,\d{3})+\s*$/.test(text);
  return [text, ...(grouped ? [text.replaceAll(',', '')] : [])]
    .map(parseNumber)
    .filter((value) => value !== null);
}

/** Whether `given` is within `tolerance` of `answer`, apart from what floating point itself loses. */
export function isClose(given: number, answer: number, tolerance: number): boolean {
  return Math.abs(given - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer));
}
