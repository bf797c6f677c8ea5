import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeProfile, type Profile as Data } from './profile.ts';
import type { createProfileChart } from './profileChart.ts';

interface Props {
  /** Null until the figure is touched. */
  readonly profile: Data | null;
  /** Drawn on the server. */
  readonly still: ComponentChildren;
  /** Whether the fill at rest is one of the lines, or will be. */
  readonly isRestKnown: boolean;
  /** The method whose fill is shown beside it. */
  readonly before: string | null;
}

/** Brightness along the scanline: the photograph, the fill as it stands and at rest, and that of the method before. */
export function Profile({ profile, still, isRestKnown, before }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof createProfileChart> | null>(null);
  const latest = useRef(profile);
  latest.current = profile;
  const [isDrawn, setDrawn] = useState(false);
  const isKnown = profile !== null;
  const columns = profile?.truth.length;

  useEffect(() => {
    const element = place.current;
    if (!isKnown || !element) return;
    let isGone = false;
    let observer: ResizeObserver | undefined;
    // Plot comes with the first touch. Without it the figure still works, so its absence is no error.
    void import('./profileChart.ts').then(
      ({ createProfileChart }) => {
        if (isGone) return;
        observer = new ResizeObserver(() => {
          if (!latest.current || element.clientWidth === 0) return;
          chart.current = createProfileChart(latest.current, element.clientWidth);
          element.replaceChildren(chart.current.svg);
          setDrawn(true);
        });
        observer.observe(element);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      observer?.disconnect();
      chart.current = null;
    };
  }, [isKnown, columns]);
  // In the frame that moves the line: an effect after it would have the page drawn twice.
  useLayoutEffect(() => {
    if (profile) chart.current?.update(profile);
  }, [profile]);

  return (
    <div class="diffusion-profile" data-drawn={isDrawn}>
      <p class="diffusion-key" aria-hidden="true">
        <span class="diffusion-key-truth">the photograph</span>
        <span class="diffusion-key-current">the fill now</span>
        {isRestKnown && <span class="diffusion-key-final">the fill at rest</span>}
        {before !== null && <span class="diffusion-key-before">{before}, before</span>}
      </p>
      {!isDrawn && still}
      <div
        ref={place}
        class="diffusion-live"
        {...(profile && isDrawn ? { role: 'img', 'aria-label': describeProfile(profile) } : {})}
      />
    </div>
  );
}
