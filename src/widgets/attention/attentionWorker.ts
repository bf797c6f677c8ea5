import { createAttending, type Attender } from './attend.ts';
import type { Answer, Question } from './messages.ts';

const attend = createAttending();
let current: Attender | null = null;

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const answer = answerTo(data);
  if (answer) self.postMessage(answer);
};

function answerTo(question: Question): Answer | null {
  try {
    if (question.type === 'weights') {
      const weights = current?.weightsOf(question.target);
      return weights ? { type: 'weights', target: question.target, weights } : null;
    }
    const start = performance.now();
    current = attend(question.request);
    return {
      type: 'attended',
      attended: current.attended,
      milliseconds: performance.now() - start,
    };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { type: 'failed', name, message };
  }
}
