import type { Maps, Unit } from '../../inpainting/connections.ts';

/** The maps that the figure draws: few enough to see each unit. */
export const drawn: Maps = { channels: 3, side: 5 };

/** Numbers of maps that the calculator offers. */
export const channelChoices = [
  1, 2, 3, 4, 8, 16, 32, 64, 128, 192, 256, 384, 512, 768, 1024,
] as const;
export const largestSide = 16;

/** The whole state of a Connections figure as plain data. */
export interface Scene {
  /** The output unit of the drawn maps whose connections are shown. */
  readonly unit: Unit;
  /** What the calculator counts for; the number of maps is one of `channelChoices`. */
  readonly counted: Maps;
}
