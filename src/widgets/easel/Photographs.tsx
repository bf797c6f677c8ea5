import { Icon } from './icons.tsx';
import { memo } from '../scene/memo.ts';
import { ownPhotograph } from '../scene/restore.ts';
import type { Photograph } from './picture.ts';

interface Props {
  readonly id: string;
  readonly photographs: readonly Photograph[];
  /** Identifier of the one that is shown. */
  readonly current: string;
  /** The name of the reader's own photograph, once one was opened. */
  readonly own: string | null;
  readonly onChoose: (photograph: string) => void;
  readonly onOpen: (file: File) => void;
}

/** The photographs of the book in a strip, and the way to one's own. */
export const Photographs = memo(function Photographs(props: Props) {
  const { id, photographs, current, own, onChoose, onOpen } = props;
  return (
    <div class="easel-photographs">
      <fieldset>
        <legend>Photograph</legend>
        <div class="easel-strip">
          {photographs.map(({ id: value, title, thumbnail }) => (
            <label key={value} class="easel-thumbnail" title={title}>
              <input
                type="radio"
                name={`${id}-photograph`}
                value={value}
                checked={current === value}
                onChange={() => onChoose(value)}
              />
              <img
                src={thumbnail}
                alt={title}
                width="96"
                height="64"
                loading="lazy"
                decoding="async"
              />
            </label>
          ))}
          {own !== null && (
            <label class="easel-thumbnail" title={own}>
              <input
                type="radio"
                name={`${id}-photograph`}
                value={ownPhotograph}
                checked={current === ownPhotograph}
                onChange={() => onChoose(ownPhotograph)}
              />
              <span>Yours</span>
            </label>
          )}
        </div>
      </fieldset>
      <FileButton label="Open a photograph" onOpen={onOpen} />
    </div>
  );
});

/** A file input that looks like the other buttons; choosing the same file again opens it again. */
export function FileButton({ label, onOpen }: { label: string; onOpen: (file: File) => void }) {
  return (
    <label class="easel-quiet easel-file">
      <input
        type="file"
        accept="image/*"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onOpen(file);
          currentTarget.value = '';
        }}
      />
      <Icon name="open" />
      <span>{label}</span>
    </label>
  );
}
