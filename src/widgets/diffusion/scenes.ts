import { at, box, brush, scratch, unitsOf } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes = {
  /** A glow with its middle lost: a harmonic fill stops climbing at the edge, a biharmonic one goes on. */
  sun: {
    photograph: 'winter-evening',
    marks: [brush(70, at(250, 198), at(272, 198))],
    method: 'harmonic',
    solver: 'relaxation',
    steps: 160,
    line: unitsOf(198),
  },
  /** The middle of a ball out of focus: what climbs at the edge comes down again inside. */
  ball: {
    photograph: 'dandelion',
    marks: [brush(52, at(785, 415))],
    method: 'biharmonic',
    solver: 'multigrid',
    steps: 12,
    line: unitsOf(415),
  },
  /** Thin damage, which every method mends. */
  scratch: {
    photograph: 'winter-evening',
    marks: [scratch(5, [60, 110], [520, 330]), scratch(4, [300, 60], [760, 300])],
    method: 'telea',
    solver: 'relaxation',
    steps: 2,
    line: unitsOf(232),
  },
  /** A summit taken out: nothing at the edge says that it was there. */
  wide: {
    photograph: 'mountain-lake',
    marks: [box(490, 40, 260, 200)],
    method: 'biharmonic',
    solver: 'multigrid',
    steps: 12,
    line: unitsOf(130),
  },
  /** The walls of a tower cross a hole that is lower than the tower is wide. */
  edge: {
    photograph: 'watchtower',
    marks: [box(110, 205, 180, 36)],
    method: 'total-variation',
    solver: 'relaxation',
    steps: 20,
    line: unitsOf(223),
  },
  /** A stalk crosses a hole that is taller than the stalk is wide. */
  stem: {
    photograph: 'dandelion',
    marks: [box(235, 400, 90, 36)],
    method: 'total-variation',
    solver: 'relaxation',
    steps: 20,
    line: unitsOf(418),
  },
  /** A rim crosses a hole aslant, and another stands near enough to be joined by mistake. */
  rim: {
    photograph: 'citrus',
    marks: [box(140, 400, 120, 30)],
    method: 'isophote-transport',
    solver: 'relaxation',
    steps: 40,
    line: unitsOf(415),
  },
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
