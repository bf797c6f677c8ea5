import { missingCount } from '../../inpainting/hole.ts';
import { Icon } from '../easel/icons.tsx';
import { FileButton } from '../easel/Photographs.tsx';
import type { Studio } from '../easel/useStudio.ts';
import type { Scene } from './scene.ts';
import type { Difference } from './useDifference.ts';
import type { Filled } from './view.ts';

interface Props {
  readonly studio: Studio<Scene>;
  readonly filled: Filled | null;
  /** What is revealed in the fill's place. */
  readonly difference: Difference | null;
}

/** Holes from files, and what the figure shows into files. */
export function Files({ studio, filled, difference }: Props) {
  const { scene, picture, attempt } = studio;
  const open = (file: File): void =>
    void attempt(async () => {
      const { openHole } = await import('../easel/openHole.ts');
      const { hole, notes } = await openHole(file, file.name, picture);
      if (missingCount(hole) > 0) studio.edit({ type: 'mark', mark: { kind: 'stencil', hole } });
      return notes;
    });
  const save = (what: 'hole' | 'result'): void =>
    void attempt(async () => {
      const { saveHole, saveResult } = await import('./save.ts');
      const nameOf = (part: string) => `lacuna-${scene.photograph}-${part}.png`;
      if (what === 'hole') await saveHole(picture, scene.marks, nameOf('hole'));
      else if (difference) await saveResult(picture, difference, nameOf('difference'));
      else if (filled) await saveResult(picture, filled, nameOf('filled'));
      return [];
    });
  return (
    <div class="easel-files">
      <FileButton label="Open a hole" onOpen={open} />
      <button
        type="button"
        class="easel-quiet"
        disabled={studio.lacking !== null}
        onClick={() => save('hole')}
      >
        <Icon name="save" />
        <span>Save the hole</span>
      </button>
      {(difference ?? (filled && 'pixels' in filled.image)) && (
        <button type="button" class="easel-quiet" onClick={() => save('result')}>
          <Icon name="save" />
          <span>{difference ? 'Save the difference' : 'Save the result'}</span>
        </button>
      )}
      <p class="fill-sizes">In black and white: white is missing.</p>
    </div>
  );
}
