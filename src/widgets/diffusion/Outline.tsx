import { useMemo } from 'preact/hooks';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { memo } from '../scene/memo.ts';
import { outlineOf } from './outline.ts';
import { workingSize } from './scene.ts';

interface Props {
  readonly marks: readonly Mark[];
  readonly size: { readonly width: number; readonly height: number };
}

/** A line around the hole, without which a good fill would hide where it is. */
export const Outline = memo(function Outline({ marks, size }: Props) {
  const { width, height } = workingSize(size);
  const path = useMemo(() => outlineOf(rasterise(marks, width, height)), [marks, width, height]);
  return (
    <svg
      class="easel-pane diffusion-outline"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
});
