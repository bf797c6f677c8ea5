import { outcomesOf, type Task } from './run.ts';

self.onmessage = ({ data }: MessageEvent<Task>) => {
  try {
    self.postMessage(outcomesOf(data));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    self.postMessage({ failed: { name, message } });
  }
};
