import { Controls } from './Controls.tsx';
import type { Studio } from './useStudio.ts';

interface Props {
  readonly studio: Pick<Studio, 'id' | 'hole' | 'toolbar' | 'strip'>;
  /** The tools were unfolded, or folded away. */
  readonly onToggle?: (isOpen: boolean) => void;
}

/** The tools that paint and the photographs, folded away: for figures that are about something else. */
export function OwnHole({ studio, onToggle }: Props) {
  return (
    <details
      class="easel-own"
      {...(onToggle && { onToggle: ({ currentTarget }) => onToggle(currentTarget.open) })}
    >
      <summary>Paint a hole of your own, or take a photograph</summary>
      <p id={`${studio.id}-hole`} class="easel-measure">
        {studio.hole}
      </p>
      <Controls studio={studio} />
    </details>
  );
}
