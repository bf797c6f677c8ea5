import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { rampGradient } from '../easel/ramp.ts';
import { memoAtRest } from '../scene/memo.ts';
import type { Fields, PointField } from './field.ts';
import { heatOfPaths, heatOfValues, type Heat } from './heat.ts';
import { HeatCanvas } from './HeatCanvas.tsx';
import { outlineOf } from './place.ts';
import { closeUp, cutOut } from './probe.ts';
import { networks, useMeasured, type Measured } from './useMeasured.ts';

interface Props {
  readonly layers: readonly Layer[];
  readonly size: Fields['size'];
  readonly hole: Rectangle;
  readonly field: PointField;
}

/**
 * A point's field seen closely: how often each pixel is used, counted, and what a gradient measures. What is
 * being moved shows here once it is let go, what a held key changes once no other follows it at once.
 */
export const Closely = memoAtRest(function Closely(props: Props) {
  const { layers, size, hole, field } = props;
  const [wanted, setWanted] = useState(false);
  const { bounds, across, down, name } = field;
  const close = closeUp(layers, field, size);
  const measured = useMeasured(wanted, close.probe);
  const counted = useMemo(() => heatOfPaths(across, down), [across, down]);
  const found = useMemo(
    () => measured.field && heatOfValues(cutOut(measured.field, close, bounds), bounds.width),
    [measured.field],
  );
  return (
    <div class="rf-closely">
      <Panel heat={counted} room={size} bounds={bounds} hole={hole} title="Counted">
        How many paths lead from each pixel to {name}.
      </Panel>
      <Panel
        heat={found}
        room={size}
        bounds={bounds}
        hole={hole}
        title="Measured"
        instead={
          !wanted && (
            <div class="rf-unmeasured">
              <p>Differentiates {networks} networks with random weights, here in this page.</p>
              <button type="button" class="easel-quiet" onClick={() => setWanted(true)}>
                Measure
              </button>
            </div>
          )
        }
      >
        <span role="status">
          {wanted ? sentenceOf(measured) : 'The gradient of one output with respect to each pixel.'}
        </span>
      </Panel>
      <p class="rf-legend">
        <span>seldom</span>
        <span class="rf-ramp" style={`background:${rampGradient}`} />
        <span>most often; four powers of ten in between</span>
      </p>
    </div>
  );
}, 2);

interface PanelProps {
  readonly heat: Heat | null;
  readonly room: { readonly width: number; readonly height: number };
  readonly bounds: Rectangle;
  readonly hole: Rectangle;
  readonly title: string;
  /** Stands where the heat will. */
  readonly instead?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Panel({ heat, room, bounds, hole, title, instead, children }: PanelProps) {
  const { left, top, width, height } = bounds;
  return (
    <figure class="rf-panel">
      <div
        class="rf-close"
        data-empty={heat === null}
        style={`--width:${width};--height:${height}`}
      >
        {heat ? (
          <>
            <HeatCanvas heat={heat} room={room} label={`${title}, pixel by pixel.`} />
            <svg viewBox={`${left} ${top} ${width} ${height}`} aria-hidden="true">
              <path class="rf-hole-line" d={outlineOf(hole)} />
            </svg>
          </>
        ) : (
          instead
        )}
      </div>
      <figcaption>
        <b>{title}.</b> {children}
      </figcaption>
    </figure>
  );
}

function sentenceOf({ state, count }: Measured): string {
  switch (state) {
    case 'idle':
      return 'Measured once it is let go.';
    case 'running':
      return count === 0
        ? 'TensorFlow.js is differentiating a network with random weights.'
        : `The squared gradient, mean of ${count} of ${networks} networks with random weights.`;
    case 'done':
      return `The squared gradient, mean of ${networks} networks with random weights.`;
    case 'failed':
      return 'TensorFlow.js could not be run in this browser. What is counted does not depend on it.';
  }
}
