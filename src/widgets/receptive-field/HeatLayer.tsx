import { useMemo } from 'preact/hooks';
import type { PointField } from './field.ts';
import { heatOfPaths } from './heat.ts';
import { HeatCanvas } from './HeatCanvas.tsx';
import { placeOfBox } from './place.ts';

interface Props {
  readonly field: PointField;
  readonly size: { readonly width: number; readonly height: number };
  readonly still: string | null;
}

/** How often every pixel of a field is used, over the photograph. */
export function HeatLayer({ field, size, still }: Props) {
  const { across, down, bounds } = field;
  const heat = useMemo(() => heatOfPaths(across, down), [across, down]);
  const background = still === null ? '' : `;background-image:url(${still})`;
  return (
    <HeatCanvas
      heat={heat}
      room={size}
      label="How often each pixel of the field is used, from dark, seldom, to light, most often."
      style={placeOfBox(bounds, size) + background}
    />
  );
}
