import { createAttending, type Attender, type Given } from './attend.ts';
import type { Answer, Question } from './messages.ts';

const attend = createAttending();
let given: Given | null = null;
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
    if (question.type === 'give') given = question.given;
    if (question.type === 'give' || !given) return null;
    const start = performance.now();
    current = attend({ ...given, ...question.asked });
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
