import { Segments } from '../easel/Segments.tsx';
import type { Extent } from './extent.ts';

interface Props {
  readonly id: string;
  readonly extent: Extent;
  readonly onChoose: (choice: { readonly extent: Extent }) => void;
}

/** How much is shown of two fills that stand beside each other. */
export function Extents({ id, extent, onChoose }: Props) {
  return (
    <Segments
      name={`${id}-extent`}
      legend="Both fills"
      value={extent}
      options={[
        { value: 'hole', label: 'In the hole', hint: 'with the photograph around it' },
        { value: 'whole', label: 'Whole', hint: 'as they were drawn' },
      ]}
      onChange={(chosen) => onChoose({ extent: chosen })}
    />
  );
}
