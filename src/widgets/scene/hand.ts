/**
 * Whether the reader holds the pointer or a key down. What need not follow every frame of a drag, as the
 * address, waits until they let go: writing it costs more than the drag itself, and browsers refuse more than
 * a hundred or two hundred addresses in half a minute.
 */
let isHeld = false;
let isPointerDown = false;
let resting: ReturnType<typeof setTimeout> | undefined;
const waiting = new Set<() => void>();

/** For those who never let go, because a menu of the browser's own took the pointer. */
const longest = 1000;

/** Keys come in runs, one pressed soon after another: the hand is at rest so long after the last. */
const rest = 250;

/** Does `act` once nothing is held, at the latest in a second. Returns what calls it off. */
export function whenLetGo(act: () => void): () => void {
  if (!isHeld) {
    act();
    return () => undefined;
  }
  waiting.add(act);
  const timer = setTimeout(() => {
    if (waiting.delete(act)) act();
  }, longest);
  return () => {
    waiting.delete(act);
    clearTimeout(timer);
  };
}

let isWatched = false;

/** To be called once a page may be held; later calls do nothing. */
export function watchHand(): void {
  if (isWatched) return;
  isWatched = true;
  // Before what listens on the figure, so that what is let go there is written at once.
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, hold, { capture: true });
  for (const type of ['pointerup', 'pointercancel', 'pagehide'])
    addEventListener(type, letGo, { capture: true });
  addEventListener('keyup', release, { capture: true });
  // The window's own, not captured: with a held arrow key the focus goes from one radio button to the next.
  addEventListener('blur', letGo);
}

function hold(event: Event): void {
  // What the browser itself does at a key may leave the page, and what waits with it.
  if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey || event.key === 'F5'))
    actNow();
  clearTimeout(resting);
  isHeld = true;
  if (event.type === 'pointerdown') isPointerDown = true;
}

/** A key let go during a drag, as Shift, does not end the drag. */
function release(): void {
  clearTimeout(resting);
  if (!isPointerDown) resting = setTimeout(letGo, rest);
}

/** Nothing is held any more: does at once all that waits. */
export function letGo(): void {
  clearTimeout(resting);
  isHeld = isPointerDown = false;
  actNow();
}

function actNow(): void {
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}
