import type { Rectangle } from '../../inpainting/hole.ts';
import { unitsPerSide, type Point } from '../../inpainting/marks.ts';
import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import type { ByteReader, ByteWriter } from '../scene/bytes.ts';
import { atMost, readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import {
  dilations,
  kernels,
  looks,
  mostLayers,
  objectionTo,
  pointNames,
  strides,
  workSizes,
  type Scene,
} from './scene.ts';

/** A scene of this figure in an address. */
export const receptiveFieldCodec = sceneCodec<Scene>(
  1,
  (writer, scene) => {
    writer.text(scene.photograph);
    writeChoice(writer, workSizes, scene.size);
    writeRectangle(writer, scene.hole);
    writePoint(writer, scene.points.p1);
    writePoint(writer, scene.points.p2);
    writer.unsigned(scene.layers.length);
    for (const { kernel, stride, dilation } of scene.layers) {
      writeChoice<number>(writer, kernels, kernel);
      writeChoice<number>(writer, strides, stride);
      writeChoice<number>(writer, dilations, dilation);
    }
    writer.unsigned(Number(scene.dilated));
    writer.unsigned(scene.shown);
    writeChoice(writer, pointNames, scene.point);
    writeChoice(writer, looks, scene.look);
  },
  (reader) => {
    const photograph = readIdentifier(reader);
    const size = readChoice(reader, workSizes);
    const hole = readRectangle(reader);
    const points = { p1: readPoint(reader), p2: readPoint(reader) };
    const layers = readLayers(reader);
    const dilated = atMost(reader.unsigned(), 1) === 1;
    const shown = atMost(reader.unsigned(), layers.length);
    if (shown === 0) throw new RangeError('The field has to grow through a layer.');
    return {
      photograph,
      size,
      hole,
      points,
      layers,
      dilated,
      shown,
      point: readChoice(reader, pointNames),
      look: readChoice(reader, looks),
    };
  },
);

function readLayers(reader: ByteReader): readonly Layer[] {
  const layers = Array.from({ length: atMost(reader.unsigned(), mostLayers) }, () => ({
    kernel: readChoice<number>(reader, kernels),
    stride: readChoice<number>(reader, strides),
    dilation: readChoice<number>(reader, dilations),
  }));
  const objection = objectionTo(layers);
  if (objection !== null) throw new RangeError(objection);
  return layers;
}

function writePoint(writer: ByteWriter, { x, y }: Point): void {
  writer.unsigned(x);
  writer.unsigned(y);
}

function readPoint(reader: ByteReader): Point {
  return {
    x: atMost(reader.unsigned(), unitsPerSide),
    y: atMost(reader.unsigned(), unitsPerSide),
  };
}

function writeRectangle(writer: ByteWriter, { left, top, width, height }: Rectangle): void {
  writePoint(writer, { x: left, y: top });
  writePoint(writer, { x: width, y: height });
}

function readRectangle(reader: ByteReader): Rectangle {
  const { x: left, y: top } = readPoint(reader);
  const { x: width, y: height } = readPoint(reader);
  return { left, top, width, height };
}
