/**
 * Numbers that state a result and have no source. A lint sees words, not meaning: it takes a number for a
 * result where a unit of results follows it, or, with decimals, where the sentence names a measure.
 */
const unit = String.raw`(?:dB|GB|MB|kB|ms|milliseconds|seconds|hours|million|billion)\b`;
const withUnit = new RegExp(String.raw`\d[\d.,\u00a0]*\s?${unit}`, 'i');
const measure = /\b(?:PSNR|SSIM|FID|LPIPS|inception score|L1 (?:error|loss)|L2 (?:error|loss))\b/i;
const decimal = /(?<![\d.=])\d+\.\d+(?!\.?\d)/;
const percent = /\d[\d.]*\s?(?:%|per cent)/;
const preferred = /\b(?:prefer\w*|outperform\w*|participants|raters|accuracy)\b/i;

/** The first number of a text that states a result without a source, or null. Sources are left out of it. */
export function bareNumberIn(text: string): string | null {
  for (const sentence of text.split(/(?<=[.!?;])\s+/)) {
    const found =
      withUnit.exec(sentence) ??
      (measure.test(sentence) ? decimal.exec(sentence) : null) ??
      (preferred.test(sentence) ? percent.exec(sentence) : null);
    if (found) return found[0];
  }
  return null;
}
