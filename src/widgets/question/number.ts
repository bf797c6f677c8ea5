/** A number as people write it: `0.5`, `0,5`, `1/9`, `1 024`, `−3`, `√7`, `2 sqrt(7)`. Null where it is none. */
export function parseNumber(text: string): number | null {
  const plain = text
    .replace(/[−–]/g, '-')
    .replace(/\s/g, '')
    .replace(',', '.')
    .replace(/([\d.]*)[*·]?(?:√|sqrt)\(?([\d.]+)\)?/gi, (_, times: string, of: string) =>
      String(Number(times || 1) * Math.sqrt(Number(of))),
    );
  const [, numerator, denominator = '1'] =
    /^(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)(?:\/(\d+\.?\d*))?$/i.exec(plain) ?? [];
  const value = Number(numerator) / Number(denominator);
  return Number.isFinite(value) ? value : null;
}

/**
 * What a number may mean: `56,320` is fifty-six thousand to some and a little over fifty-six to others. The unit that
 * stands behind the field, or its beginning, may stand behind the number too.
 */
export function readings(text: string, unit = ''): number[] {
  const bare = text.replace(/[a-z%\s]+$/i, (end) =>
    unit.toLowerCase().startsWith(end.trim().toLowerCase()) ? '' : end,
  );
  const grouped = /^\s*[-−–]?[1-9]\d{0,2}(,\d{3})+$/.test(bare);
  return [bare, ...(grouped ? [bare.replaceAll(',', '')] : [])]
    .map(parseNumber)
    .filter((value) => value !== null);
}

/** Whether `given` is within `tolerance` of `answer`, apart from what floating point itself loses. */
export function isClose(given: number, answer: number, tolerance: number): boolean {
  return Math.abs(given - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer));
}
