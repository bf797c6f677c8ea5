const waiting: (() => void)[] = [];

/**
 * Does `act` with the next frame, and with it, in their order, all else that waits for that frame: what comes
 * from the hand and from workers is then drawn once. What a hand does is dispatched just before the frame that
 * shows it, so nothing comes later than it would have. What fails is reported, and holds up nothing else.
 */
export function withNextFrame(act: () => void): void {
  if (waiting.push(act) > 1) return;
  requestAnimationFrame(() => {
    for (const one of waiting.splice(0)) {
      try {
        one();
      } catch (error) {
        reportError(error);
      }
    }
  });
}
