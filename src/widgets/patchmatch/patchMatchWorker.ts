import { searchOf, type Task } from './run.ts';

/** Answers twice: with the steps, and later with the exact field's error. */
self.onmessage = ({ data }: MessageEvent<Task>) => {
  try {
    const { exactError, ...search } = searchOf(data);
    self.postMessage({ search });
    self.postMessage({ exactError: exactError() });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    self.postMessage({ failed: { name, message } });
  }
};
