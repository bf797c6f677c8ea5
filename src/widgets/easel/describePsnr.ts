/** “64.2 dB”, or “PSNR 64.2 dB” with that before it; of a fill that is what was hidden, which has no end of dB, that. */
export function describePsnr(psnr: number, name = ''): string {
  return psnr === Infinity ? 'no difference' : `${name}${psnr.toFixed(1)}\u00a0dB`;
}

/** “Against what the hole hides: PSNR 18.7 dB.” */
export function againstHidden(psnr: number): string {
  return `Against what the hole hides: ${describePsnr(psnr, 'PSNR ')}.`;
}
