import type { Widget } from '../alone.ts';

/** Which parts of what a widget draws on the server stand for it where it is small, beside each other. */
const parts: Readonly<Record<Widget, string>> = {
  architecture: '.arch-pictures .easel-stage, .arch-made > .easel-result',
  attention: '.easel-stage',
  'attention-steps': '.steps-picture',
  'blind-test': '.blind-picture',
  bottleneck: '.easel-stage, .bottleneck-fill > .easel-result',
  connections: '.connections-panel > svg',
  critics: '.critics-view:not(.critics-local)',
  diffusion: '.easel-stage',
  'every-fill': '.every-tiles > :nth-child(-n + 3) > .every-tile',
  fill: '.easel-stage',
  influence: '.influence-pictures .easel-stage',
  learning: '.learning-plane',
  'learning-fill': '.learning-fill-pupil .easel-stage',
  masks: '.easel-stage, .masks-map',
  patches: '.easel-stage',
  patchmatch: '.easel-stage',
  'receptive-field': '.easel-stage',
  'score-map': '.score-card:last-child .score-view',
  'side-by-side': '.easel-stage',
  'spectral-norm': '.spectral-charts > :last-child .spectral-chart',
};

/** What is there to be pressed, pointed at or only heard. */
const live =
  'button, input, select, label, canvas, [role="application"], .easel-hidden, .easel-controls';

/** A figure where it is small: its parts as HTML, and in words what they show. */
export interface Still {
  readonly parts: readonly string[];
  /** Empty where the parts are drawings without a name. */
  readonly words: string;
}

/**
 * The still of a drawn widget. `prefix` goes before its ids, since figures of several chapters may share them.
 * Throws where the widget has no such part.
 */
export function stillOf(drawn: Element, widget: Widget, prefix: string): Still {
  const found = [...drawn.querySelectorAll(parts[widget])];
  if (found.length === 0) {
    throw new Error(`“${widget}” draws no ${parts[widget]}: src/components/teaching/stills.ts.`);
  }
  const pictures = found.flatMap((part) => [part, ...part.querySelectorAll('img, [role="img"]')]);
  const words = pictures.map(
    (one) => one.getAttribute('alt') ?? one.getAttribute('aria-label') ?? '',
  );
  for (const part of found) {
    for (const element of part.querySelectorAll(live)) element.remove();
    for (const picture of part.querySelectorAll('img')) picture.setAttribute('loading', 'lazy');
  }
  return {
    parts: found.map((part) => part.outerHTML.replace(/(\sid="|url\(#)/g, `$1${prefix}`)),
    words: [...new Set(words.filter(Boolean))].join(' '),
  };
}
