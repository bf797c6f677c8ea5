import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** What the page asks of the worker. Every fill has a number, by which answers that come too late are known. */
export type Task =
  | {
      /** Set up the scene's fill on a picture of the working size and take the scene's steps. */
      readonly type: 'begin';
      readonly fill: number;
      readonly truth: Image;
      readonly scene: Scene;
    }
  | {
      /** Take up to so many steps, as many as fit into `milliseconds`. */
      readonly type: 'advance';
      readonly fill: number;
      readonly steps: number;
      readonly milliseconds: number;
    };

/** What does not change while a fill is watched. */
export interface Setting {
  readonly hole: Hole;
  /** Brightness of the photograph. */
  readonly truth: Float32Array;
}

export type Answer = { readonly fill: number } & (
  | { readonly type: 'begun'; readonly setting: Setting; readonly frame: Frame }
  | { readonly type: 'frame'; readonly frame: Frame }
  | {
      /** The fill at rest: its brightness. */
      readonly type: 'final';
      readonly luma: Float32Array;
    }
  | { readonly type: 'failed'; readonly name: string; readonly message: string }
);
