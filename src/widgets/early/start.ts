import { askAgain } from './early.ts';

askAgain(document);
