import { useEffect, useRef } from 'preact/hooks';
import type { Mark, Point } from '../../inpainting/marks.ts';
import type { Rectangle } from '../../inpainting/hole.ts';
import { HoleLayer } from './HoleLayer.tsx';
import { usePainting } from './usePainting.ts';
import { extentOf, type Filled, type Picture, type Tool } from './view.ts';

interface Props {
  readonly id: string;
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly filled: Filled | null;
  readonly stale: boolean;
  /** The working square in fractions of the picture's sides, or null. */
  readonly square: Rectangle | null;
  readonly tool: Tool;
  readonly radius: number;
  /** How much of the picture, from the left, shows the hole: 0 to 100. */
  readonly split: number;
  readonly onSplit: (split: number) => void;
  readonly onMark: (mark: Mark) => void;
}

/** The picture: the photograph with its hole, the fill over it up to the slider, and the hand that paints. */
export function Stage(props: Props) {
  const { id, picture, marks, filled, stale, square, tool, radius, split, onSplit, onMark } = props;
  const extent = extentOf(picture);
  const { live, cursor, handlers } = usePainting({ extent, tool, radius, onMark });
  const shown = live ? [...marks, live] : marks;
  return (
    <div
      class="fill-stage"
      data-filled={filled !== null}
      style={`--width:${picture.width};--height:${picture.height};--split:${split}%`}
    >
      <div class="fill-pane fill-before">
        <PhotographLayer picture={picture} alt={picture.alt} />
        <HoleLayer id={`${id}-before`} marks={shown} size={picture} />
      </div>
      {filled && (
        <div class="fill-pane fill-after">
          <PhotographLayer picture={picture} alt="" />
          <FilledLayer filled={filled} picture={picture} />
          {(stale || live) && (
            <div class="fill-stale">
              <HoleLayer id={`${id}-after`} marks={shown} size={picture} />
            </div>
          )}
        </div>
      )}
      <div
        class="fill-surface"
        role="application"
        aria-roledescription="painting surface"
        aria-label={`Paint the hole on: ${picture.title}`}
        aria-describedby={`${id}-hole ${id}-keys-summary`}
        tabIndex={0}
        data-tool={tool}
        {...handlers}
      >
        {square && (
          <div
            class="fill-square"
            style={`left:${100 * square.left}%;top:${100 * square.top}%;width:${100 * square.width}%;height:${100 * square.height}%`}
          />
        )}
        {cursor && <Cursor at={cursor} extent={extent} tool={tool} radius={radius} />}
      </div>
      {filled && (
        <>
          <div class="fill-divider" aria-hidden="true" />
          <input
            class="fill-split"
            type="range"
            min="0"
            max="100"
            step="1"
            value={split}
            aria-label="Compare the hole and the fill"
            aria-valuetext={`${split} % of the picture shows the hole, ${100 - split} % the fill`}
            onInput={({ currentTarget }) => onSplit(currentTarget.valueAsNumber)}
          />
        </>
      )}
    </div>
  );
}

function PhotographLayer({ picture, alt }: { picture: Picture; alt: string }) {
  const { source, width, height } = picture;
  if ('url' in source) {
    return (
      <img
        class="fill-layer"
        src={source.url}
        alt={alt}
        width={width}
        height={height}
        decoding="async"
        draggable={false}
      />
    );
  }
  return <BitmapLayer bitmap={source.bitmap} alt={alt} width={width} height={height} />;
}

/** Wider than any column of the page; a larger photograph is drawn smaller, which only the eye is to see. */
const widestShown = 2048;

function BitmapLayer({
  bitmap,
  alt,
  width,
  height,
}: {
  bitmap: ImageBitmap;
  alt: string;
  width: number;
  height: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(1, widestShown / Math.max(width, height));
  useEffect(() => {
    const element = canvas.current;
    element?.getContext('2d')?.drawImage(bitmap, 0, 0, element.width, element.height);
  }, [bitmap]);
  return (
    <canvas
      ref={canvas}
      class="fill-layer"
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
    />
  );
}

function FilledLayer({ filled: { image }, picture }: { filled: Filled; picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixels = 'pixels' in image ? image.pixels : null;
  useEffect(() => {
    if (pixels) canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [pixels]);
  if ('still' in image) {
    return (
      <img class="fill-layer" src={image.still} alt="The same photograph with its hole filled." />
    );
  }
  const { left, top, width, height } = image.rectangle;
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <canvas
      ref={canvas}
      class="fill-result"
      role="img"
      aria-label="The fill of the hole."
      width={width}
      height={height}
      style={`left:${percent(left, picture.width)};top:${percent(top, picture.height)};width:${percent(width, picture.width)};height:${percent(height, picture.height)}`}
    />
  );
}

function Cursor({
  at,
  extent,
  tool,
  radius,
}: {
  at: Point;
  extent: Point;
  tool: Tool;
  radius: number;
}) {
  const size = tool === 'rectangle' ? 48 : radius;
  return (
    <svg class="fill-cursor" viewBox={`0 0 ${extent.x} ${extent.y}`} aria-hidden="true">
      {['fill-cursor-dark', 'fill-cursor-light'].map((name) =>
        tool === 'rectangle' ? (
          <path
            key={name}
            class={name}
            d={`M${at.x - size} ${at.y}h${2 * size}M${at.x} ${at.y - size}v${2 * size}`}
          />
        ) : (
          <circle key={name} class={name} cx={at.x} cy={at.y} r={size} />
        ),
      )}
    </svg>
  );
}
