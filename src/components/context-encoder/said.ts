import { meanSizes } from '../../inpainting/channelWise.ts';
import { mean } from '../../inpainting/mean.ts';
import { channelOf } from '../../widgets/architecture/activations.ts';
import { lostSights } from '../../widgets/bottleneck/sight.ts';
import { places } from '../../widgets/bottleneck/scene.ts';
import { holeOf } from '../../widgets/masks/masks.ts';
import { spreadingOf } from '../measured.ts';
import { required } from '../required.ts';
import { standBy } from '../standBy.ts';
import { builtBottleneck } from './built.ts';

const { scene, apart } = await builtBottleneck('wall');
const { own, others } = meanSizes(apart.layer);
const heard = required(apart.reach[scene.place.y * places + scene.place.x], 'what a place hears');

const lost = lostSights(holeOf(scene.marks));
const { width, height } = apart.fills.alone;
const placeAt = (pixel: number): number =>
  Math.floor((places * Math.floor(pixel / width)) / height) * places +
  Math.floor((places * (pixel % width)) / width);
/** The mean colour, red, green and blue, of what is drawn without the layer where places see nothing but the hole. */
const blind = [0, 1, 2].map((channel) =>
  mean(channelOf(apart.fills.alone, channel).filter((_, pixel) => lost[placeAt(pixel)] === 1)),
);
/** As far as the channels of a grey may lie apart, in shares of white. */
const tint = 0.1;

standBy(5, {
  'to every place the layer hands on what was there': own > 10 * others,
  'it adds a little from everywhere else': heard.every((share) => share > 0),
  'where a place has seen nothing, the littles are most of what arrives': heard[0]! < 0.5,
  'without the layer the middle is a grey': Math.max(...blind) - Math.min(...blind) < tint,
  'without the layer PSNR falls': ['square-37', 'square-50'].every((hole) => {
    const [trained, alone] = spreadingOf('context-encoder', hole).psnr;
    return alone < trained;
  }),
});
