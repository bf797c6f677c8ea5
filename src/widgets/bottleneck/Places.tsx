import { useMemo, useState } from 'preact/hooks';
import type { Hole } from '../../inpainting/hole.ts';
import type { Point } from '../../inpainting/marks.ts';
import { Picture as MapPicture } from '../architecture/Picture.tsx';
import { outlineOf } from '../diffusion/outline.ts';
import { PhotographLayer } from '../easel/PhotographLayer.tsx';
import type { Picture } from '../easel/picture.ts';
import { twoDigits } from '../easel/words.ts';
import { Told } from '../scene/Told.tsx';
import { describeNumbers, describeSight } from './describe.ts';
import { PlaceMap } from './PlaceMap.tsx';
import type { Pictures } from './pictures.ts';
import { Reach } from './Reach.tsx';
import { places, type Scene } from './scene.ts';
import { lostSights } from './sight.ts';
import type { Shown } from './view.ts';

interface Props {
  readonly id: string;
  readonly scene: Pick<Scene, 'map' | 'place' | 'spread'>;
  readonly picture: Picture;
  readonly hole: Hole;
  readonly shown: Shown;
  readonly pictures: Pictures;
  readonly stale: boolean;
  readonly onPlace: (place: Point) => void;
}

/** One map before and after the layer, and what one of its places hears. */
export function Places(props: Props) {
  const { id, scene, picture, hole, shown, pictures, stale, onPlace } = props;
  const { map, spread } = scene;
  const [pointed, setPointed] = useState<Point | null>(null);
  const place = pointed ?? scene.place;
  const index = place.y * places + place.x;
  const outline = useMemo(() => outlineOf(hole), [hole]);
  const ground = useMemo(() => <PhotographLayer picture={picture} alt="" />, [picture]);
  const [before, after] = useMemo(
    () =>
      (['before', spread ? 'spread' : 'alone'] as const).map((stage) => (
        <MapPicture key={stage} of={pictures.map(map, stage)} />
      )),
    [pictures, map, spread],
  );
  const number = (shown.maps[map] ?? 0) + 1;
  // What the page was built with is not of another hole.
  const numbers = stale && !shown.apart ? {} : shown.numbers;
  const said = (at: Point) =>
    `${describeSight(at, lostSights(hole)[at.y * places + at.x] ?? 0)} ${describeNumbers({ maps: shown.maps, numbers }, map, spread, at)}`;
  const panel = {
    describedBy: `${id}-place`,
    outline,
    place,
    onPoint: (to: Point | null) =>
      setPointed((now) => (now?.x === to?.x && now?.y === to?.y ? now : to)),
    onKeep: (to: Point) => {
      setPointed(null);
      onPlace(to);
    },
  };
  return (
    <section class="bottleneck-places" aria-label="One map, place by place" data-stale={stale}>
      <PlaceMap {...panel} title={`Map ${number} before the layer`}>
        {before}
      </PlaceMap>
      <PlaceMap {...panel} title={`Map ${number} after it`}>
        {after}
      </PlaceMap>
      <PlaceMap {...panel} title="What the place hears of it">
        {ground}
        <MapPicture of={pictures.hearing(map, spread, index)} />
      </PlaceMap>
      <div class="bottleneck-said">
        <p class="easel-scale">
          {twoDigits(-shown.scale)} <span aria-hidden="true" /> {twoDigits(shown.scale)}
        </p>
        <p id={`${id}-place`}>{said(place)}</p>
        <Told>{said(scene.place)}</Told>
      </div>
      <div class="bottleneck-said">
        <p class="easel-scale">
          weight {twoDigits(-(shown.weightScales[map] ?? 1))} <span aria-hidden="true" />{' '}
          {twoDigits(shown.weightScales[map] ?? 1)}
        </p>
        <Reach reach={shown.reach} index={index} spread={spread} of={shown.of} />
      </div>
    </section>
  );
}
