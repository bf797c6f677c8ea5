import { changeBetween, findings, firstLayerStays, strokeOfFigure } from './answers.ts';
import { builtScene } from './built.ts';

/** What the chapter says of the trained network, computed when the page is built. */
export const facts = {
  stroke: await strokeOfFigure(),
  coarse: await changeBetween('coarse'),
  refinement: await changeBetween('refinement'),
  window: (await builtScene('stroke')).opened,
  firstLayer: await firstLayerStays(),
  learned: await findings(),
};
